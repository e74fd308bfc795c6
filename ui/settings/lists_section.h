#pragma once

#include "ui/settings/settings_section.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace hallway {

class EmptyState;
class QuietLabel;
class RowsView;
class SearchField;
class WordsModel;

/// The tags, fields and institutions that people are sorted by: to rename, bring together, take
/// away, and for fields to add.
class ListsSection : public SettingsSection
{
    Q_OBJECT

public:
    ListsSection(Workspace &workspace, const Theme &theme, QWidget *parent);

    void focusContent() override;

protected:
    void read() override;
    void written(const Result<void> &outcome) override;

private:
    void buildHead(QBoxLayout *whole);
    void buildList(QBoxLayout *whole);
    void buildFoot(QBoxLayout *whole);
    [[nodiscard]] WordList list() const;
    [[nodiscard]] QString current() const;
    [[nodiscard]] QString typed() const;
    void showList();
    void select(const QString &word);
    void showWords();
    void takeTyping();
    void rename();
    void remove();
    void add();

    QButtonGroup *m_lists;
    SearchField *m_filter;
    WordsModel *m_model;
    RowsView *m_view;
    QStackedWidget *m_viewOrNothing;
    EmptyState *m_nothing;
    QLineEdit *m_name;
    QuietLabel *m_notice;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_add;
    QString m_wanted; ///< the word to select when it is there
};

} // namespace hallway
