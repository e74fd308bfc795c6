#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hallway {

/// Several values of one kind with their labels ("work", "home"): e-mail addresses, numbers.
class LabelledRows : public QWidget
{
    Q_OBJECT

public:
    /// The words of one kind of value, and the labels that are offered.
    struct Words
    {
        QString name;        ///< begins the object names: "email" gives email0Edit
        QString one;         ///< "E-mail address"
        QString add;         ///< "Add an e-mail address"
        QString placeholder; ///< in an empty value
        QStringList labels;
    };

    /// One empty row at first.
    LabelledRows(const Theme &theme, Words words, QWidget *parent = nullptr);

    /// The rows that have a value, without spaces around it.
    [[nodiscard]] std::vector<LabelledValue> values() const;

    /// Shows these; one empty row where there are none.
    void setValues(const std::vector<LabelledValue> &values);

    /// Puts a value into the first empty row or a new one, unless it is there already.
    void addValue(const LabelledValue &value);

Q_SIGNALS:
    /// A value or a label is another now.
    void changed();

private:
    struct Row
    {
        QWidget *box;
        QComboBox *label;
        QLineEdit *value;
    };

    QLineEdit *addRow(const LabelledValue &value);
    void removeRow(QWidget *box);

    const Theme &m_theme;
    Words m_words;
    std::vector<Row> m_rows;
    int m_made = 0;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace hallway
