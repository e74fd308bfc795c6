#include "ui/people/name_fields.h"

#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QRegularExpression>

namespace hallway {

namespace {

QString lineOf(const PersonName &name)
{
    Contact contact;
    contact.name = name;
    return fullName(contact);
}

} // namespace

NameFields::NameFields(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_line(lineField(QStringLiteral("nameEdit"), tr("Name"), this)),
      m_unfold(wordButton(QStringLiteral("namePartsButton"), tr("Parts of the name"), this)),
      m_box(new QWidget(this))
{
    m_line->setPlaceholderText(tr("Dr. Hannah Torvik, MD PhD"));
    m_unfold->setCheckable(true);
    auto *grid = new QGridLayout(m_box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(2));
    addPart(QStringLiteral("prefix"), tr("Before the name"), &PersonName::prefix, 0, 0);
    addPart(QStringLiteral("given"), tr("Given name"), &PersonName::given, 0, 1);
    addPart(QStringLiteral("middle"), tr("Middle name"), &PersonName::middle, 0, 2);
    addPart(QStringLiteral("family"), tr("Family name"), &PersonName::family, 0, 3);
    addPart(QStringLiteral("suffix"), tr("Jr., III …"), &PersonName::suffix, 1, 0);
    addPart(QStringLiteral("credentials"), tr("Credentials"), &PersonName::credentials, 1, 1);
    addPart(QStringLiteral("nickname"), tr("Called"), &PersonName::nickname, 1, 2);
    m_box->hide();
    // No widget around these two: in one they would stand before this one, whose keys they have,
    // and Tab would go round between them.
    auto *cells = row(nullptr);
    cells->addWidget(m_line, 1);
    cells->addWidget(m_unfold);
    auto *layout = column(this);
    layout->addLayout(cells);
    layout->addWidget(m_box);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &NameFields::takeLine);
    connect(m_unfold, &QPushButton::toggled, m_box, &QWidget::setVisible);
}

void NameFields::addPart(const QString &name, const QString &words, QString PersonName::*member,
                         int row, int column)
{
    auto *edit = lineField(name + QStringLiteral("Edit"), words, m_box);
    static_cast<QGridLayout *>(m_box->layout())
        ->addWidget(labelled(m_theme, words, edit), row, column);
    m_parts.push_back({member, edit});
    const Part part = m_parts.back();
    connect(edit, &QLineEdit::textEdited, this, [this, part] { takePart(part); });
}

void NameFields::fill(const PersonName &name)
{
    m_name = name;
    m_line->setText(lineOf(name));
    showParts();
}

void NameFields::showParts()
{
    for (const Part &part : m_parts) {
        part.edit->setText(m_name.*part.member);
    }
}

void NameFields::takeLine(const QString &text)
{
    static const QRegularExpression addressLine(QStringLiteral(
        "^\\s*\"?([^\"<>]*?)\"?\\s*<\\s*([^<>\\s@]+@[^<>\\s@]+)\\s*>\\s*[,;]?\\s*$"));
    const auto address = addressLine.match(text);
    const QString nickname = m_name.nickname;
    m_name = parsedName(address.hasMatch() ? address.captured(1).trimmed() : text.trimmed());
    if (m_name.nickname.isEmpty()) {
        m_name.nickname = nickname;
    }
    if (address.hasMatch()) {
        m_line->setText(lineOf(m_name));
        Q_EMIT addressFound(address.captured(2));
    }
    showParts();
    Q_EMIT changed();
}

void NameFields::takePart(const Part &part)
{
    m_name.*part.member = part.edit->text().trimmed();
    if (part.member != &PersonName::nickname) {
        // A display name of its own would hide what was put right here.
        m_name.formatted.clear();
    }
    m_line->setText(lineOf(m_name));
    Q_EMIT changed();
}

} // namespace hallway
