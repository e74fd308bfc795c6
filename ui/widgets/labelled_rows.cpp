#include "ui/widgets/labelled_rows.h"

#include "ui/shell/icons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tab_before.h"

#include <QBoxLayout>
#include <QToolButton>
#include <algorithm>

namespace hallway {

LabelledRows::LabelledRows(const Theme &theme, Words words, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(std::move(words)), m_layout(column(this, 1)),
      m_add(wordButton(m_words.name + QStringLiteral("AddButton"), m_words.add, this))
{
    m_add->setFlat(true);
    m_add->setIcon(Icons::icon(Icon::Plus, theme));
    m_layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, [this] { addRow({})->setFocus(); });
    setValues({});
}

std::vector<LabelledValue> LabelledRows::values() const
{
    std::vector<LabelledValue> values;
    for (const Row &row : m_rows) {
        const QString value = row.value->text().trimmed();
        if (!value.isEmpty()) {
            values.push_back({row.label->currentText().trimmed(), value});
        }
    }
    return values;
}

void LabelledRows::setValues(const std::vector<LabelledValue> &values)
{
    while (!m_rows.empty()) {
        removeRow(m_rows.back().box);
    }
    for (const LabelledValue &value : values) {
        addRow(value);
    }
    if (values.empty()) {
        addRow({});
    }
}

void LabelledRows::addValue(const LabelledValue &value)
{
    const auto isThere = [&value](const Row &row) { return row.value->text() == value.value; };
    if (std::any_of(m_rows.begin(), m_rows.end(), isThere)) {
        return;
    }
    const auto isEmpty = [](const Row &row) { return row.value->text().trimmed().isEmpty(); };
    const auto empty = std::find_if(m_rows.begin(), m_rows.end(), isEmpty);
    if (empty == m_rows.end()) {
        addRow(value);
    } else {
        empty->value->setText(value.value);
    }
}

QLineEdit *LabelledRows::addRow(const LabelledValue &value)
{
    const QString name = m_words.name + QString::number(m_made++);
    auto *box = new QWidget(this);
    auto *edit = lineField(name + QStringLiteral("Edit"), m_words.one, box);
    edit->setText(value.value);
    edit->setPlaceholderText(m_words.placeholder);
    auto *label =
        choiceField(name + QStringLiteral("LabelCombo"), tr("%1: label").arg(m_words.one), box);
    label->setEditable(true);
    label->addItems(m_words.labels);
    label->setCurrentText(value.label);
    label->lineEdit()->setPlaceholderText(tr("label"));
    auto *remove = new QToolButton(box);
    remove->setIcon(Icons::icon(Icon::Close, m_theme));
    remove->setToolTip(tr("Remove"));
    nameField(remove, name + QStringLiteral("RemoveButton"), tr("%1: remove").arg(m_words.one));
    auto *layout = row(box, 1);
    layout->addWidget(edit, 3);
    layout->addWidget(label, 1);
    layout->addWidget(remove);
    m_layout->insertWidget(m_layout->count() - 1, box);
    tabBefore(m_add, {edit, label, remove});
    m_rows.push_back({box, label, edit});
    connect(edit, &QLineEdit::textChanged, this, &LabelledRows::changed);
    connect(label, &QComboBox::currentTextChanged, this, &LabelledRows::changed);
    connect(remove, &QToolButton::clicked, this, [this, box] {
        removeRow(box);
        m_add->setFocus();
        Q_EMIT changed();
    });
    return edit;
}

void LabelledRows::removeRow(QWidget *box)
{
    std::erase_if(m_rows, [box](const Row &row) { return row.box == box; });
    m_layout->removeWidget(box);
    box->hide();
    box->deleteLater();
}

} // namespace hallway
