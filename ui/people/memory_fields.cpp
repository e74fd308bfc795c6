#include "ui/people/memory_fields.h"

#include "ui/people/photo_field.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"

#include <QBoxLayout>
#include <QLocale>

namespace hallway {

namespace {

/// "21 May", "May 21": a day without its year. 2000 has every day that a year can have.
QDate dayOfYear(const QString &text)
{
    const QLocale english(QLocale::English);
    for (const char *format : {"d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"}) {
        const QDate day =
            english.toDate(text + QStringLiteral(" 2000"), QString::fromLatin1(format));
        if (day.isValid()) {
            return day;
        }
    }
    return {};
}

} // namespace

QString birthdayFromText(const QString &text, QDate today)
{
    const QString words = text.simplified();
    if (const QDate day = dayOfYear(words); day.isValid()) {
        return day.toString(QStringLiteral("--MM-dd"));
    }
    const QDate day = parseDay(words, today);
    return day.isValid() ? day.toString(Qt::ISODate) : words;
}

MemoryFields::MemoryFields(const Theme &theme, QDate today, QWidget *parent)
    : QWidget(parent), m_today(today),
      m_notes(textField(QStringLiteral("notesEdit"), tr("Notes"), 5, this)),
      m_points(textField(QStringLiteral("letterPointsEdit"), tr("Points for a letter"), 4, this)),
      m_birthday(lineField(QStringLiteral("birthdayEdit"), tr("Birthday"), this)),
      m_photo(new PhotoField(theme, this))
{
    m_notes->setPlaceholderText(tr("Marathon runner. Dislikes long mails."));
    m_points->setPlaceholderText(tr("One point a line that a letter could speak to"));
    m_birthday->setPlaceholderText(tr("1980-05-21, or 21 May"));
    auto *layout = column(this, 3);
    layout->addWidget(labelled(theme, tr("N&otes, which never leave with a packet"), m_notes));
    layout->addWidget(labelled(theme, tr("Points for a &letter by this person"), m_points));
    layout->addWidget(labelled(theme, tr("&Birthday"), m_birthday));
    layout->addWidget(labelled(theme, tr("Picture"), m_photo));
}

void MemoryFields::fill(const Contact &contact)
{
    m_notes->setPlainText(contact.notes);
    m_points->setPlainText(contact.letterPoints);
    m_birthday->setText(contact.birthday);
    m_photo->setPhoto(contact.photo);
}

void MemoryFields::read(Contact &contact) const
{
    contact.notes = m_notes->toPlainText().trimmed();
    contact.letterPoints = m_points->toPlainText().trimmed();
    contact.birthday = birthdayFromText(m_birthday->text(), m_today);
    contact.photo = m_photo->photo();
}

} // namespace hallway
