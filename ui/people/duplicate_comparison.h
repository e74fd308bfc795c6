#pragma once

#include "core/exchange/merge_contacts.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace hallway {

class QuietLabel;

/// Two contacts side by side, with a choice for each field in which they differ.
class DuplicateComparison : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicateComparison(const Theme &theme, QWidget *parent = nullptr);

    void showPair(const Contact &left, const Contact &right);
    /// What was chosen for each field shown.
    [[nodiscard]] MergeChoices choices() const;

private:
    void clear();
    void addHead(const Contact &left, const Contact &right);
    void addField(const MergeField &field);
    void addCell(int row, int place, const QString &text, Token ink);

    const Theme &m_theme;
    QGridLayout *m_grid;
    QHash<QString, QComboBox *> m_fields;
};

} // namespace hallway
