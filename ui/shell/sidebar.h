#pragma once

#include "ui/shell/icons.h"

#include <QAbstractButton>
#include <QFrame>

class QButtonGroup;
class QMenu;
class QVBoxLayout;

namespace hallway {

/// A page in the sidebar: icon, name, and a count.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarButton(const Theme &theme, Icon icon, const QString &text, QWidget *parent = nullptr);

    /// Shows a count, none for 0; an urgent one is red, and `meaning` ("3 to do") is read out.
    void setCount(qint64 count, bool isUrgent, const QString &meaning);
    /// Shows the icon alone; the name becomes the tool tip.
    void setIconOnly(bool isIconOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCount(QPainter &painter, const QRect &area) const;

    const Theme &m_theme;
    Icon m_icon;
    qint64 m_count = 0;
    bool m_isUrgent = false;
    bool m_isIconOnly = false;
};

/// The pages, with the menu at the bottom.
class Sidebar : public QFrame
{
    Q_OBJECT

public:
    explicit Sidebar(const Theme &theme, QWidget *parent = nullptr);

    /// Adds a page below the others; its number is its place, from 0.
    SidebarButton *addPage(Icon icon, const QString &text, const QString &name);
    void setCurrentPage(int page);
    /// The menu that opens at the bottom.
    void setMenu(QMenu *menu);
    /// Icons alone, for narrow windows.
    void setIconOnly(bool isIconOnly);

Q_SIGNALS:
    void pageRequested(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeMenuButton();
    void setWidth();

    const Theme &m_theme;
    QVBoxLayout *m_pages;
    QButtonGroup *m_group;
    SidebarButton *m_menuButton;
    QMenu *m_menu = nullptr;
    bool m_isIconOnly = false;
};

} // namespace hallway
