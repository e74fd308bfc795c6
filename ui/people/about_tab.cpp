#include "ui/people/about_tab.h"

#include "ui/people/person_facts.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/themed_label.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace hallway {
namespace {

QString addressText(const PostalAddress &address)
{
    QStringList lines;
    for (const QString &part :
         {address.poBox, address.extended, address.street,
          QStringList{address.postalCode, address.city, address.region}.join(u' ').simplified(),
          address.country}) {
        if (!part.trimmed().isEmpty()) {
            lines.append(part);
        }
    }
    return lines.join(u'\n');
}

QString mentorshipText(const Mentorship &mentorship, QDate today)
{
    QStringList parts{capitalised(mentorText(mentorship.kind)),
                      mentorStatusText(mentorship.status)};
    if (mentorship.since.isValid()) {
        parts.append(filledIn(AboutTab::tr("since %1"), {shortDate(mentorship.since, today)}));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

AboutTab::AboutTab(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("aboutTab"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, Theme::spacing(3), 0, 0);
    column->addWidget(m_content);
    column->addStretch();
}

void AboutTab::showPerson(const PersonDetails &details, const Policy &policy, QDate today)
{
    auto *fresh = new QWidget(this);
    m_form = new QFormLayout(fresh);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(Theme::spacing(6));
    m_form->setVerticalSpacing(Theme::spacing(2));
    m_form->setLabelAlignment(Qt::AlignLeading);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    delete layout()->replaceWidget(m_content, fresh);
    m_content->hide();
    m_content->deleteLater();
    m_content = fresh;
    addName(details.contact);
    addWork(details.contact);
    addReach(details.contact);
    addRelation(details, policy, today);
    m_content->show();
}

void AboutTab::addName(const Contact &contact)
{
    addRow(tr("Name"), fullName(contact));
    addRow(tr("Nickname"), contact.name.nickname);
    addRow(tr("Birthday"), contact.birthday);
}

void AboutTab::addWork(const Contact &contact)
{
    addRow(tr("Role"), capitalised(roleText(contact.role, contact.pgyYear)));
    addRow(tr("Title"), contact.title);
    addRow(tr("Institution"), contact.institution);
    addRow(tr("Department"), contact.department);
    addRow(tr("Field"), capitalised(contact.field));
    addRow(tr("Training"), contact.training);
}

void AboutTab::addReach(const Contact &contact)
{
    addValues(tr("E-mail"), contact.emails);
    addValues(tr("Phone"), contact.phones);
    addValues(tr("Links"), contact.links);
    for (const PostalAddress &address : contact.addresses) {
        addRow(tr("Address"), addressText(address));
    }
}

void AboutTab::addRelation(const PersonDetails &details, const Policy &policy, QDate today)
{
    const Contact &contact = details.contact;
    QStringList mentors;
    for (const Mentorship &mentorship : contact.mentorships) {
        mentors.append(mentorshipText(mentorship, today));
    }
    addRow(tr("Mentor"), mentors.join(u'\n'));
    addRow(tr("Rhythm"), rhythmWords(details, policy, today));
    addRow(tr("Met"), capitalised(howMetText(contact.howMet)));
    addRow(tr("Met on"),
           contact.howMetOn.isValid() ? shortDate(contact.howMetOn, today) : QString());
    addRow(tr("Introduced by"), details.introducedBy);
    addRow(tr("How you met"), contact.howMetLine);
    addRow(tr("Tags"), contact.tags.join(QStringLiteral(", ")));
    addRow(tr("Notes, private"), contact.notes);
    addRow(tr("Points for a letter"), contact.letterPoints);
}

void AboutTab::addRow(const QString &label, const QString &value)
{
    if (value.trimmed().isEmpty()) {
        return;
    }
    auto *words = new ThemedLabel(m_theme, ThemedLabel::Look::Text, m_content);
    auto *title = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, m_content);
    title->setText(label);
    // Small words beside larger ones stand on the same line.
    const int step = words->fontMetrics().ascent() - title->fontMetrics().ascent();
    title->setContentsMargins(0, step, 0, 0);
    title->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    words->setText(value);
    words->setWordWrap(true);
    words->makeSelectable();
    title->setBuddy(words);
    m_form->addRow(title, words);
}

void AboutTab::addValues(const QString &label, const std::vector<LabelledValue> &values)
{
    QStringList lines;
    for (const LabelledValue &value : values) {
        lines.append(value.label.isEmpty() ? value.value
                                           : filledIn(tr("%1 (%2)"), {value.value, value.label}));
    }
    addRow(label, lines.join(u'\n'));
}

} // namespace hallway
