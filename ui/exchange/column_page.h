#pragma once

#include "core/exchange/import.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QGridLayout;

namespace hallway {

/// What the columns of an unknown table are taken for, each beside its first cells, to be put
/// right before the preview.
class ColumnPage : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnPage(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the columns of a table in place of those before.
    void showColumns(const PlannedColumns &columns);
    /// Puts the keys where the first column is put right.
    void focusFirst();
    /// The mapping as the user has put it.
    [[nodiscard]] const ColumnMapping &mapping() const { return m_mapping; }

Q_SIGNALS:
    /// A column was given another meaning.
    void mappingChanged();

private:
    void addColumn(qsizetype column, const std::vector<QStringList> &rows);
    void addHeads();
    [[nodiscard]] QWidget *makeCell(const QString &text, Token ink, QWidget *parent);
    [[nodiscard]] QWidget *makeChoice(qsizetype column, QWidget *parent);

    const Theme &m_theme;
    ColumnMapping m_mapping;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_area = nullptr;
};

} // namespace hallway
