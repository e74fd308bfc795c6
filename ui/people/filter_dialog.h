#pragma once

#include "core/people/saved_filters.h"
#include "ui/shell/theme.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace hallway {

class QuietLabel;

/// Names a filter of the people list, and what it lets through.
class FilterDialog : public QDialog
{
    Q_OBJECT

public:
    /// `others`: the names that are taken. `tags` and `institutions` are offered.
    FilterDialog(const Theme &theme, const std::vector<SavedFilter> &others,
                 const QStringList &tags, const QStringList &institutions,
                 QWidget *parent = nullptr);

    void setFilter(const SavedFilter &filter);
    [[nodiscard]] SavedFilter filter() const;

private:
    void addChoices(const QStringList &tags, const QStringList &institutions);
    void judgeName();

    std::vector<SavedFilter> m_others;
    QLineEdit *m_name;
    QuietLabel *m_notice;
    QLineEdit *m_words;
    QComboBox *m_group;
    QComboBox *m_role;
    QComboBox *m_tag;
    QComboBox *m_institution;
    QPushButton *m_save;
};

} // namespace hallway
