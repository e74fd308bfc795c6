#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace hallway {

/// The content of a tab that is made anew whenever something changes; the keys stay with the widget
/// of the same name.
class CardColumn : public QWidget
{
    Q_OBJECT

public:
    explicit CardColumn(QWidget *parent = nullptr);

    /// Takes away what is shown; what goes into the column is a child of content().
    QVBoxLayout *renew();
    [[nodiscard]] QWidget *content() const { return m_content; }
    /// To be called once the new content is there.
    void settle();

private:
    QWidget *m_content;
    QString m_focused;
};

/// The column of a tab about a person, with the room around it.
[[nodiscard]] QVBoxLayout *tabColumn(QWidget *tab, int steps = 3);

/// A small button with three dots that opens these actions.
void addMoreButton(QLayout *layout, const Theme &theme, const QString &objectName,
                   const QString &accessibleName, const QList<QAction *> &actions);

} // namespace hallway
