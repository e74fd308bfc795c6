#pragma once

#include "ui/shell/theme.h"
#include "ui/text/handbook.h"

#include <QWidget>

class QAction;
class QListWidget;
class QPushButton;

namespace hallway {

class HandbookText;
class QuietLabel;
class SearchField;

/// The handbook in a window of its own: its pages on the left, which are searched as one types, and
/// the text of one on the right. It remembers nothing.
class HandbookWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HandbookWindow(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a page and comes to the front; nothing is searched any more.
    void open(const QString &name);

private:
    QWidget *makeContents();
    QWidget *makeReading();
    QPushButton *makeButton(QAction *action, const char *name, const QString &words);
    QAction *add(const QString &text, const char *name, const QKeySequence &key);
    void addActions();
    void search();
    void listPages(const QStringList &words);
    void selectShown();
    void leave();

    const Theme &m_theme;
    Handbook m_handbook;
    SearchField *m_search;
    QListWidget *m_list;
    QuietLabel *m_nothing;
    HandbookText *m_text;
    QAction *m_back;
    QAction *m_forward;
};

} // namespace hallway
