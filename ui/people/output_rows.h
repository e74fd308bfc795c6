#pragma once

#include "core/work/work.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace hallway {

class DayField;

/// What came out of a shared work, one card each: abstracts, posters, papers.
class OutputRows : public QWidget
{
    Q_OBJECT

public:
    OutputRows(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void setOutputs(const std::vector<Output> &outputs);
    /// Those that have a title.
    [[nodiscard]] std::vector<Output> outputs() const;
    /// Why it cannot be stored; empty when it can.
    [[nodiscard]] QString missing() const;

private:
    struct Row
    {
        QWidget *box;
        QComboBox *kind;
        QLineEdit *title;
        QLineEdit *venue;
        QLineEdit *doi;
        QLineEdit *pmid;
        DayField *on;
    };

    void addRow(const Output &output);
    void removeRow(QWidget *box);

    const Theme &m_theme;
    QDate m_today;
    std::vector<Row> m_rows;
    int m_made = 0;
    QVBoxLayout *m_layout;
};

/// "abstract", "poster", "paper".
[[nodiscard]] QString outputKindText(OutputKind kind);

} // namespace hallway
