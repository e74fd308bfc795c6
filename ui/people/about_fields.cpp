#include "ui/people/about_fields.h"

#include "ui/people/about_editors.h"
#include "ui/people/address_rows.h"
#include "ui/people/memory_fields.h"
#include "ui/people/mentorship_fields.h"
#include "ui/people/name_fields.h"
#include "ui/people/past_role_rows.h"
#include "ui/people/person_facts.h"
#include "ui/people/work_fields.h"
#include "ui/text/partial_day.h"
#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/form.h"
#include "ui/widgets/people_field.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QSpinBox>

namespace hallway {
namespace {

struct AboutFields
{
    Q_DECLARE_TR_FUNCTIONS(AboutFields)
};

constexpr int longestResidency = 12;
constexpr int longestRhythm = 999;

AboutField fullNameField(const Theme &theme)
{
    return {
        .name = QStringLiteral("fullName"),
        .label = AboutFields::tr("Name"),
        .lines = [](const PersonDetails &details) { return plainLines(fullName(details.contact)); },
        .edit =
            [&theme](const Contact &contact, QWidget *parent) {
                auto *fields = new NameFields(theme, parent);
                fields->fill(contact.name);
                return AboutEditor{fields, nothingMissing,
                                   [fields](Contact &changed) { changed.name = fields->name(); }};
            }};
}

AboutField nicknameField()
{
    return {
        .name = QStringLiteral("called"),
        .label = AboutFields::tr("Called"),
        .lines =
            [](const PersonDetails &details) { return plainLines(details.contact.name.nickname); },
        .edit =
            [](const Contact &contact, QWidget *parent) {
                QLineEdit *edit =
                    lineField(QStringLiteral("calledEdit"), AboutFields::tr("Called"), parent);
                edit->setText(contact.name.nickname);
                return AboutEditor{edit, nothingMissing, [edit](Contact &changed) {
                                       changed.name.nickname = edit->text().trimmed();
                                   }};
            }};
}

/// "21 May" for "--05-21".
QString birthdayText(const QString &birthday)
{
    const bool hasNoYear = birthday.startsWith(QLatin1String("--"));
    const QDate day = QDate::fromString(
        hasNoYear ? QStringLiteral("2000-") + birthday.mid(2) : birthday, Qt::ISODate);
    return day.isValid() ? wordsLocale().toString(day, hasNoYear ? QStringLiteral("d MMMM")
                                                                 : QStringLiteral("d MMMM yyyy"))
                         : birthday;
}

AboutField birthdayField(QDate today)
{
    AboutField field =
        textLineField(QStringLiteral("birthday"), AboutFields::tr("Birthday"), &Contact::birthday);
    field.lines = [](const PersonDetails &details) {
        return plainLines(birthdayText(details.contact.birthday));
    };
    field.edit = [today](const Contact &contact, QWidget *parent) {
        QLineEdit *edit =
            lineField(QStringLiteral("birthdayEdit"), AboutFields::tr("Birthday"), parent);
        edit->setText(birthdayText(contact.birthday));
        edit->setPlaceholderText(AboutFields::tr("1980-05-21, or 21 May"));
        return AboutEditor{edit, nothingMissing, [edit, today](Contact &changed) {
                               changed.birthday = birthdayFromText(edit->text(), today);
                           }};
    };
    return field;
}

AboutField roleField()
{
    return {.name = QStringLiteral("role"),
            .label = AboutFields::tr("Role"),
            .lines =
                [](const PersonDetails &details) {
                    const Contact &contact = details.contact;
                    return plainLines(capitalised(roleText(contact.role, contact.pgyYear)));
                },
            .edit =
                [](const Contact &contact, QWidget *parent) {
                    auto *box = new QWidget(parent);
                    auto *cells = row(box);
                    QComboBox *choice = roleChoice(QStringLiteral("roleCombo"),
                                                   AboutFields::tr("Role"), contact.role, box);
                    auto *year = new QSpinBox(box);
                    hallway::nameField(year, QStringLiteral("pgyYearSpinBox"),
                                       AboutFields::tr("Year of residency"));
                    year->setRange(0, longestResidency);
                    year->setPrefix(AboutFields::tr("PGY-"));
                    year->setSpecialValueText(AboutFields::tr("not said"));
                    year->setValue(contact.pgyYear.value_or(0));
                    cells->addWidget(choice, 1);
                    cells->addWidget(year);
                    box->setFocusProxy(choice);
                    const auto isResident = [choice] {
                        return Role(choice->currentData().toInt()) == Role::Resident;
                    };
                    year->setVisible(isResident());
                    QObject::connect(choice, &QComboBox::currentIndexChanged, year,
                                     [year, isResident] { year->setVisible(isResident()); });
                    return AboutEditor{box, nothingMissing, [=](Contact &changed) {
                                           changed.role = Role(choice->currentData().toInt());
                                           const bool hasYear = isResident() && year->value() > 0;
                                           changed.pgyYear = hasYear ? std::optional(year->value())
                                                                     : std::nullopt;
                                       }};
                }};
}

AboutField sinceField(QDate today)
{
    return {.name = QStringLiteral("roleFrom"),
            .label = AboutFields::tr("Since"),
            .lines =
                [](const PersonDetails &details) {
                    return plainLines(partialDayText(details.contact.roleFrom));
                },
            .edit =
                [today](const Contact &contact, QWidget *parent) {
                    QLineEdit *edit =
                        lineField(QStringLiteral("roleFromEdit"), AboutFields::tr("Since"), parent);
                    edit->setText(partialDayText(contact.roleFrom));
                    edit->setPlaceholderText(AboutFields::tr("2024, Jul 2024"));
                    const auto day = [edit, today] { return parsePartialDay(edit->text(), today); };
                    return AboutEditor{edit,
                                       [=] {
                                           return !edit->text().trimmed().isEmpty() &&
                                                          day().isEmpty()
                                                      ? AboutFields::tr("Write 2024, Jul 2024 or a "
                                                                        "day, or leave it empty.")
                                                      : QString();
                                       },
                                       [=](Contact &changed) { changed.roleFrom = day(); }};
                }};
}

QString pastRoleText(const PastRole &past)
{
    QStringList parts{spanOfRole(past.from, past.until),
                      positionText(past.role, past.title, past.institution), past.department};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

AboutField pastRolesField(const Theme &theme, QDate today)
{
    return {.name = QStringLiteral("pastRoles"),
            .label = AboutFields::tr("Before that"),
            .lines =
                [](const PersonDetails &details) {
                    std::vector<AboutLine> lines;
                    for (const PastRole &past : details.contact.pastRoles) {
                        lines.push_back({.words = pastRoleText(past)});
                    }
                    return lines;
                },
            .edit =
                [&theme, today](const Contact &contact, QWidget *parent) {
                    auto *rows = new PastRoleRows(theme, today, parent);
                    rows->setRoles(contact.pastRoles);
                    return AboutEditor{
                        rows, [rows] { return rows->missing(); },
                        [rows](Contact &changed) { changed.pastRoles = rows->roles(); }};
                }};
}

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

AboutField addressesField(const Theme &theme)
{
    return {
        .name = QStringLiteral("addresses"),
        .label = AboutFields::tr("Post"),
        .lines =
            [](const PersonDetails &details) {
                std::vector<AboutLine> lines;
                for (const PostalAddress &address : details.contact.addresses) {
                    const QString text = addressText(address);
                    lines.push_back(
                        {.words = address.label.isEmpty()
                                      ? text
                                      : filledIn(AboutFields::tr("%1 (%2)"), {text, address.label}),
                         .copy = text});
                }
                return lines;
            },
        .edit =
            [&theme](const Contact &contact, QWidget *parent) {
                auto *rows = new AddressRows(theme, parent);
                const bool isFirst = contact.addresses.empty();
                rows->setAddresses(isFirst ? std::vector<PostalAddress>{{}} : contact.addresses);
                return AboutEditor{rows, nothingMissing, [rows](Contact &changed) {
                                       changed.addresses = rows->addresses();
                                   }};
            }};
}

QString mentorshipText(const Mentorship &mentorship, QDate today)
{
    QStringList parts{capitalised(mentorText(mentorship.kind)),
                      mentorStatusText(mentorship.status)};
    if (mentorship.since.isValid()) {
        parts.append(filledIn(AboutFields::tr("since %1"), {shortDate(mentorship.since, today)}));
    }
    return parts.join(QStringLiteral(", "));
}

AboutField mentorField(const Theme &theme, QDate today)
{
    return {
        .name = QStringLiteral("mentor"),
        .label = AboutFields::tr("Mentor"),
        .lines =
            [today](const PersonDetails &details) {
                std::vector<AboutLine> lines;
                for (const Mentorship &mentorship : details.contact.mentorships) {
                    lines.push_back({.words = mentorshipText(mentorship, today)});
                }
                return lines;
            },
        .edit =
            [&theme, today](const Contact &contact, QWidget *parent) {
                auto *fields = new MentorshipFields(theme, today, parent);
                fields->fill(contact.mentorships);
                fields->setFocusProxy(fields->findChild<QAbstractButton *>());
                return AboutEditor{
                    fields,
                    [fields] {
                        return fields->isUnclear()
                                   ? AboutFields::tr("Say since which day, or leave it empty.")
                                   : QString();
                    },
                    [fields](Contact &changed) { changed.mentorships = fields->mentorships(); }};
            }};
}

AboutField rhythmField(const Workspace &workspace)
{
    return {
        .name = QStringLiteral("rhythm"),
        .label = AboutFields::tr("Keep in touch"),
        .lines =
            [&workspace](const PersonDetails &details) {
                const QString words = rhythmWords(details, workspace.policy(), workspace.today());
                return plainLines(
                    capitalised(details.contact.rhythmDays
                                    ? words
                                    : filledIn(AboutFields::tr("%1, by default"), {words})));
            },
        .edit =
            [](const Contact &contact, QWidget *parent) {
                auto *days = new QSpinBox(parent);
                hallway::nameField(days, QStringLiteral("rhythmSpinBox"),
                                   AboutFields::tr("Keep in touch: days; 0 never, −1 as usual"));
                days->setRange(-1, longestRhythm);
                days->setSpecialValueText(AboutFields::tr("as usual, by mentorship or tie"));
                days->setSuffix(AboutFields::tr(" days (0: never)"));
                days->setValue(contact.rhythmDays.value_or(-1));
                return AboutEditor{days, nothingMissing, [days](Contact &changed) {
                                       changed.rhythmDays = days->value() < 0
                                                                ? std::nullopt
                                                                : std::optional(days->value());
                                   }};
            }};
}

/// A choice among the values of an enumeration.
template <class Enum>
AboutField choiceOf(const QString &name, const QString &label, Enum Contact::*member,
                    const std::vector<std::pair<Enum, QString>> &choices, Enum unsaid)
{
    const auto wordsOf = [choices](Enum value) {
        for (const auto &[each, words] : choices) {
            if (each == value) {
                return words;
            }
        }
        return QString();
    };
    return {.name = name,
            .label = label,
            .lines =
                [=](const PersonDetails &details) {
                    const Enum value = details.contact.*member;
                    return value == unsaid ? std::vector<AboutLine>()
                                           : plainLines(capitalised(wordsOf(value)));
                },
            .edit =
                [=](const Contact &contact, QWidget *parent) {
                    QComboBox *choice = choiceField(name + QStringLiteral("Combo"), label, parent);
                    for (const auto &[each, words] : choices) {
                        choice->addItem(words, int(each));
                    }
                    choice->setCurrentIndex(choice->findData(int(contact.*member)));
                    return AboutEditor{choice, nothingMissing, [choice, member](Contact &changed) {
                                           changed.*member = Enum(choice->currentData().toInt());
                                       }};
                }};
}

AboutField stateField()
{
    return choiceOf<ContactState>(
        QStringLiteral("state"), AboutFields::tr("In the network"), &Contact::state,
        {{ContactState::Active, AboutFields::tr("active")},
         {ContactState::Archived, AboutFields::tr("archived")},
         {ContactState::DoNotContact, AboutFields::tr("not to be contacted")}},
        ContactState(-1));
}

AboutField howMetField()
{
    std::vector<std::pair<HowMet, QString>> choices;
    for (const QString &name : howMetNames()) {
        const HowMet howMet = *howMetFromName(name);
        choices.emplace_back(howMet, howMet == HowMet::Unset ? AboutFields::tr("not said")
                                                             : capitalised(howMetText(howMet)));
    }
    return choiceOf<HowMet>(QStringLiteral("howMet"), AboutFields::tr("Met by"), &Contact::howMet,
                            choices, HowMet::Unset);
}

AboutField metOnField(const Theme &theme, QDate today)
{
    return {.name = QStringLiteral("metOn"),
            .label = AboutFields::tr("Met on"),
            .lines =
                [today](const PersonDetails &details) {
                    const QDate day = details.contact.howMetOn;
                    return plainLines(day.isValid() ? shortDate(day, today) : QString());
                },
            .edit =
                [&theme, today](const Contact &contact, QWidget *parent) {
                    auto *field = new DayField(theme, today, QStringLiteral("metOn"),
                                               AboutFields::tr("Met on"), parent);
                    field->setDay(contact.howMetOn);
                    field->setFocusProxy(field->findChild<QLineEdit *>());
                    return AboutEditor{
                        field,
                        [field] {
                            return field->isUnclear()
                                       ? AboutFields::tr("Say on which day you met, or "
                                                         "leave it empty.")
                                       : QString();
                        },
                        [field](Contact &changed) { changed.howMetOn = field->day(); }};
                }};
}

AboutField introducerField(const Workspace &workspace, const Theme &theme)
{
    return {.name = QStringLiteral("introducedBy"),
            .label = AboutFields::tr("Introduced by"),
            .lines =
                [](const PersonDetails &details) {
                    return details.introducedBy.isEmpty()
                               ? std::vector<AboutLine>()
                               : std::vector<AboutLine>{{.words = details.introducedBy,
                                                         .person = details.contact.introducedBy}};
                },
            .edit =
                [&workspace, &theme](const Contact &contact, QWidget *parent) {
                    auto *field = new PeopleField(workspace, theme, QStringLiteral("introducedBy"),
                                                  AboutFields::tr("Introduced by"),
                                                  PeopleField::Choice::One, parent);
                    field->setLeftOut(contact.id);
                    field->setPeople(contact.introducedBy.isValid()
                                         ? std::vector<ContactId>{contact.introducedBy}
                                         : std::vector<ContactId>{});
                    return AboutEditor{
                        field,
                        [field] {
                            return field->typed().isEmpty()
                                       ? QString()
                                       : AboutFields::tr(
                                             "Choose from the list who introduced you, or "
                                             "leave it empty.");
                        },
                        [field](Contact &changed) {
                            const auto &people = field->people();
                            changed.introducedBy = people.empty() ? ContactId() : people.front().id;
                        }};
                }};
}

AboutField introducedField()
{
    return {.name = QStringLiteral("introduced"),
            .label = AboutFields::tr("Has introduced"),
            .lines =
                [](const PersonDetails &details) {
                    std::vector<AboutLine> lines;
                    for (const PersonLink &link : details.introduced) {
                        lines.push_back({.words = link.name, .person = link.id});
                    }
                    return lines;
                },
            .edit = {}};
}

AboutField tagsField()
{
    return {.name = QStringLiteral("tags"),
            .label = AboutFields::tr("Tags"),
            .lines =
                [](const PersonDetails &details) {
                    return plainLines(details.contact.tags.join(QStringLiteral(", ")));
                },
            .edit =
                [](const Contact &contact, QWidget *parent) {
                    QLineEdit *edit =
                        lineField(QStringLiteral("tagsEdit"), AboutFields::tr("Tags"), parent);
                    edit->setText(contact.tags.join(QStringLiteral(", ")));
                    edit->setPlaceholderText(AboutFields::tr("separated by commas"));
                    return AboutEditor{edit, nothingMissing, [edit](Contact &changed) {
                                           QStringList tags;
                                           for (const QString &tag : edit->text().split(u',')) {
                                               tags.append(tag.trimmed());
                                           }
                                           tags.removeAll(QString());
                                           tags.removeDuplicates();
                                           tags.sort();
                                           changed.tags = tags;
                                       }};
                }};
}

AboutPart workSection(const Workspace &workspace, const Theme &theme)
{
    const QDate today = workspace.today();
    const auto line = [](const char *name, const QString &label, QString Contact::*member) {
        return textLineField(QLatin1String(name), label, member);
    };
    return {AboutFields::tr("Work"),
            {roleField(), line("title", AboutFields::tr("Title"), &Contact::title),
             line("institution", AboutFields::tr("Institution"), &Contact::institution),
             line("department", AboutFields::tr("Department"), &Contact::department),
             sinceField(today), pastRolesField(theme, today),
             offeredField(QStringLiteral("field"), AboutFields::tr("Field"), &Contact::field,
                          workspace.words().fields().value_or(usualFields())),
             offeredField(QStringLiteral("training"), AboutFields::tr("Training"),
                          &Contact::training, knownTrainings())}};
}

AboutPart reachSection(const Theme &theme)
{
    using F = AboutFields;
    return {
        F::tr("Reach"),
        {valuesField(theme, QStringLiteral("emails"), F::tr("E-mail"),
                     {F::tr("work"), F::tr("home"), F::tr("other")}, &Contact::emails, mailLink),
         valuesField(theme, QStringLiteral("phones"), F::tr("Phone"),
                     {F::tr("work"), F::tr("cell"), F::tr("home"), F::tr("pager")},
                     &Contact::phones, noLink),
         valuesField(
             theme, QStringLiteral("links"), F::tr("Links"),
             {F::tr("LinkedIn"), F::tr("X"), F::tr("PubMed"), F::tr("ORCID"), F::tr("site")},
             &Contact::links, pageLink),
         addressesField(theme)}};
}

} // namespace

int aboutLabelWidth(const Theme &theme)
{
    constexpr int labelCharacters = 18;
    return labelCharacters * QFontMetrics(theme.metaFont()).averageCharWidth();
}

std::vector<AboutPart> aboutSections(const Workspace &workspace, const Theme &theme)
{
    using F = AboutFields;
    const QDate today = workspace.today();
    return {{F::tr("Name"), {fullNameField(theme), nicknameField(), birthdayField(today)}},
            workSection(workspace, theme),
            reachSection(theme),
            {F::tr("How you know them"),
             {howMetField(), metOnField(theme, today),
              textLineField(QStringLiteral("howMetLine"), F::tr("In a line"), &Contact::howMetLine),
              introducerField(workspace, theme), introducedField()}},
            {F::tr("From now on"),
             {mentorField(theme, today), rhythmField(workspace), stateField(), tagsField()}},
            {F::tr("Remember"),
             {textBlockField(QStringLiteral("notes"), F::tr("Notes, private"), &Contact::notes),
              textBlockField(QStringLiteral("letterPoints"), F::tr("Points for a letter"),
                             &Contact::letterPoints)}}};
}

} // namespace hallway
