#pragma once

#include "core/work/work.h"
#include "ui/people/card_rows.h"

#include <QDate>

class QComboBox;

namespace hallway {

class DayField;

/// What came out of a shared work, one card each: abstracts, posters, papers.
class OutputRows : public CardRows
{
    Q_OBJECT

public:
    OutputRows(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void setOutputs(const std::vector<Output> &outputs);
    /// Those that have a title.
    [[nodiscard]] std::vector<Output> outputs() const;
    /// Why it cannot be stored; empty when it can.
    [[nodiscard]] QString missing() const;

protected:
    void addEmpty() override;
    void forget(const QWidget *card) override;

private:
    struct Row
    {
        Card *card;
        QComboBox *kind;
        QLineEdit *title;
        QLineEdit *venue;
        QLineEdit *doi;
        QLineEdit *pmid;
        DayField *on;
    };

    void addRow(const Output &output);

    QDate m_today;
    std::vector<Row> m_rows;
};

/// "abstract", "poster", "paper".
[[nodiscard]] QString outputKindText(OutputKind kind);

} // namespace hallway
