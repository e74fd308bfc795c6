#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

class Actions;
class ElidedLabel;
class SearchField;
class ThemedLabel;

/// The line above each page: its title with a summary, the search, and the two first actions.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &summary);
    [[nodiscard]] SearchField *searchField() const { return m_search; }

private:
    void addButton(QAction *action, const QString &text, const char *name, bool isPrimary);
    void takeTheme();

    const Theme &m_theme;
    ThemedLabel *m_title;
    ElidedLabel *m_summary;
    SearchField *m_search;
};

} // namespace hallway
