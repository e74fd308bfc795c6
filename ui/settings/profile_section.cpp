#include "ui/settings/profile_section.h"

#include "ui/settings/introduction_field.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/section_label.h"

#include <QCompleter>
#include <QGridLayout>
#include <QTimeZone>

namespace hallway {
namespace {

QString textOf(const QWidget *edit)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(edit)) {
        return line->text().trimmed();
    }
    if (const auto *choice = qobject_cast<const QComboBox *>(edit)) {
        return choice->currentText().trimmed();
    }
    return qobject_cast<const QPlainTextEdit *>(edit)->toPlainText().trimmed();
}

void setTextOf(QWidget *edit, const QString &text)
{
    const QSignalBlocker quiet(edit);
    if (auto *line = qobject_cast<QLineEdit *>(edit)) {
        line->setText(text);
    } else if (auto *choice = qobject_cast<QComboBox *>(edit)) {
        choice->setCurrentText(text);
    } else {
        qobject_cast<QPlainTextEdit *>(edit)->setPlainText(text);
    }
}

} // namespace

ProfileSection::ProfileSection(Workspace &workspace, const Theme &theme, QWidget *parent)
    : SettingsSection(workspace, theme, parent)
{
    setObjectName(QStringLiteral("profileSection"));
    auto *whole = column(this, 0);
    auto *grid = new QGridLayout;
    grid->setSpacing(Theme::spacing(3));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    buildYou(grid);
    buildReach(grid);
    buildStory(grid);
    auto *inside = addScrolling(whole);
    inside->addLayout(grid);
    inside->addStretch();
    buildFoot(whole);
    pressWithControlEnter(this, m_save);
}

QWidget *ProfileSection::field(QString Profile::*member, const FieldWords &words)
{
    QString spoken = words.label;
    spoken.remove(u'&');
    const QString name = QLatin1String(words.name) + QStringLiteral("Edit");
    QWidget *edit = nullptr;
    if (words.lines == 1) {
        auto *line = lineField(name, spoken, this);
        line->setPlaceholderText(words.placeholder);
        connect(line, &QLineEdit::textChanged, this, &ProfileSection::takeEdit);
        edit = line;
    } else {
        auto *text = textField(name, spoken, words.lines, this);
        text->setPlaceholderText(words.placeholder);
        connect(text, &QPlainTextEdit::textChanged, this, &ProfileSection::takeEdit);
        edit = text;
    }
    m_fields.push_back({member, edit});
    return labelled(theme(), words.label, edit);
}

QWidget *ProfileSection::timeZone()
{
    auto *choice = choiceField(QStringLiteral("timeZoneCombo"), tr("Time zone"), this);
    // Some zones have long names; the list of them is as wide as it needs.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setEditable(true);
    choice->addItem(QString());
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
        if (zone.contains('/')) {
            choice->addItem(QString::fromLatin1(zone));
        }
    }
    choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    choice->completer()->setFilterMode(Qt::MatchContains);
    choice->lineEdit()->setAccessibleName(tr("Time zone"));
    choice->lineEdit()->setPlaceholderText(
        tr("as this computer (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId())));
    connect(choice, &QComboBox::currentTextChanged, this, &ProfileSection::takeEdit);
    m_fields.push_back({&Profile::timeZone, choice});
    return labelled(theme(), tr("&Time zone"), choice);
}

void ProfileSection::buildYou(QGridLayout *grid)
{
    grid->addWidget(new SectionLabel(theme(), tr("You"), Tone::Neutral, this), 0, 0, 1, 2);
    grid->addWidget(field(&Profile::name, {"name", tr("&Name")}), 1, 0);
    grid->addWidget(field(&Profile::degree, {"degree", tr("&Degree"), tr("MD candidate")}), 1, 1);
    grid->addWidget(field(&Profile::school, {"school", tr("S&chool")}), 2, 0);
    grid->addWidget(field(&Profile::year, {"year", tr("&Year"), tr("fifth of six")}), 2, 1);
}

void ProfileSection::buildReach(QGridLayout *grid)
{
    grid->addWidget(new SectionLabel(theme(), tr("Where you are reached"), Tone::Neutral, this), 3,
                    0, 1, 2);
    grid->addWidget(field(&Profile::email, {"email", tr("&E-mail address")}), 4, 0);
    grid->addWidget(field(&Profile::phone, {"phone", tr("&Phone number")}), 4, 1);
    grid->addWidget(field(&Profile::otherAddresses,
                          {"otherAddresses", tr("&More addresses of yours, one a line"),
                           tr("Mail from them is yours when it is imported"), 2}),
                    5, 0);
    grid->addWidget(timeZone(), 5, 1);
    grid->addWidget(
        field(&Profile::links, {"links", tr("&Links, one a line"), tr("linkedin.com/in/…"), 3}), 6,
        0);
    grid->addWidget(field(&Profile::signature, {"signature", tr("Si&gnature under your mails"),
                                                tr("Your name and how to reach you"), 3}),
                    6, 1);
}

void ProfileSection::buildStory(QGridLayout *grid)
{
    const auto wide = [grid](QWidget *widget) {
        grid->addWidget(widget, grid->rowCount(), 0, 1, 2);
    };
    wide(new SectionLabel(theme(), tr("Your story"), Tone::Neutral, this));
    wide(field(&Profile::whoIAm,
               {"whoIAm", tr("&Who are you?"),
                tr("A sentence or two that every mail and packet can draw from"), 3}));
    wide(field(&Profile::whyField, {"whyField", tr("Why this &field?"), {}, 3}));
    wide(field(&Profile::whatIDid,
               {"whatIDid", tr("What have you done to e&xplore it and commit to it?"), {}, 3}));
    wide(field(&Profile::whatSetsMeApart, {"whatSetsMeApart", tr("What sets you &apart?"), {}, 3}));
    wide(new SectionLabel(theme(), tr("Your introduction, to be spoken"), Tone::Neutral, this));
    m_introduction = new IntroductionField(theme(), this);
    connect(m_introduction->edit(), &QPlainTextEdit::textChanged, this, &ProfileSection::takeEdit);
    m_fields.push_back({&Profile::introduction, m_introduction->edit()});
    wide(m_introduction);
}

void ProfileSection::buildFoot(QBoxLayout *whole)
{
    m_notice = new QuietLabel(theme(), {}, this, Token::Soft, QuietLabel::Size::Usual);
    m_notice->setObjectName(QStringLiteral("profileNoticeLabel"));
    m_notice->setWordWrap(true);
    m_discard = wordButton(QStringLiteral("profileDiscardButton"), tr("D&iscard"), this);
    m_save = wordButton(QStringLiteral("profileSaveButton"), tr("&Save"), this);
    m_save->setToolTip(tr("Ctrl+Enter"));
    makePrimary(m_save);
    for (QPushButton *button : {m_discard, m_save}) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys in the field
    }
    auto *foot = row(nullptr, 2);
    foot->setContentsMargins(0, Theme::spacing(3), 0, 0);
    foot->addWidget(m_notice, 1);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);
    whole->addLayout(foot);
    connect(m_discard, &QPushButton::clicked, this, [this] { show(m_stored); });
    connect(m_save, &QPushButton::clicked, this, &ProfileSection::save);
}

/// What was typed and not saved stays.
void ProfileSection::read()
{
    const auto stored = workspace().profile();
    if (!stored) {
        Q_EMIT failed(stored.error());
        return;
    }
    const Profile before = std::exchange(m_stored, *stored);
    const Profile typed = entered();
    Profile shown = m_stored;
    for (const Field &field : m_fields) {
        if (typed.*field.member != before.*field.member) {
            shown.*field.member = typed.*field.member;
        }
    }
    m_introduction->setFields(workspace().words().fields().value_or(QStringList()));
    show(shown);
}

void ProfileSection::show(const Profile &profile)
{
    for (const Field &field : m_fields) {
        if (textOf(field.edit) != profile.*field.member) {
            setTextOf(field.edit, profile.*field.member);
        }
    }
    takeEdit();
}

Profile ProfileSection::entered() const
{
    Profile profile;
    for (const Field &field : m_fields) {
        profile.*field.member = textOf(field.edit);
    }
    return profile;
}

void ProfileSection::takeEdit()
{
    if (!m_save) {
        return; // still being built
    }
    const Profile profile = entered();
    m_introduction->review(profile);
    const bool isChanged = profile != m_stored;
    m_save->setEnabled(isChanged && !workspace().isReadOnly());
    m_discard->setEnabled(isChanged);
    m_notice->say(isChanged ? tr("Not saved yet") : QString(), Token::Soft);
}

void ProfileSection::save()
{
    if (const auto stored = workspace().setProfile(entered()); !stored) {
        m_notice->say(errorText(stored.error()), Token::Overdue);
    }
}

void ProfileSection::focusContent()
{
    m_fields.front().edit->setFocus();
}

} // namespace hallway
