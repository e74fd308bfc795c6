#include "ui/shell/profile_dialog.h"

#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/section_label.h"

#include <QGridLayout>
#include <QShortcut>

namespace hallway {

ProfileDialog::ProfileDialog(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_theme(theme)
{
    setObjectName(QStringLiteral("profileDialog"));
    setWindowTitle(tr("Profile"));
    auto *layout = column(this, 0);
    layout->addWidget(scrolling(fields(), this), 1);
    layout->addWidget(foot());
    for (const auto key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, &ProfileDialog::save);
    }
    const auto profile = workspace.profile();
    if (profile) {
        fill(*profile);
    } else {
        m_notice->say(errorText(profile.error()), Token::Overdue);
        m_save->setEnabled(false);
    }
    resizeWithin(this, {680, 620});
    m_lines.front().edit->setFocus();
}

QWidget *ProfileDialog::line(QString Profile::*member, const QString &name, const QString &words,
                             const QString &placeholder)
{
    QString spoken = words;
    auto *edit = lineField(name + QStringLiteral("Edit"), spoken.remove(QLatin1Char('&')), this);
    edit->setPlaceholderText(placeholder);
    m_lines.push_back({member, edit});
    return labelled(m_theme, words, edit);
}

QWidget *ProfileDialog::text(QString Profile::*member, const QString &name, const QString &words,
                             const QString &placeholder)
{
    QString spoken = words;
    auto *edit = textField(name + QStringLiteral("Edit"), spoken.remove(QLatin1Char('&')), 3, this);
    edit->setPlaceholderText(placeholder);
    m_texts.push_back({member, edit});
    return labelled(m_theme, words, edit);
}

QWidget *ProfileDialog::fields()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(Theme::spacing(5), Theme::spacing(4), Theme::spacing(5),
                             Theme::spacing(3));
    grid->setSpacing(Theme::spacing(3));
    const auto wide = [grid](QWidget *field) { grid->addWidget(field, grid->rowCount(), 0, 1, 2); };
    const auto pair = [grid](QWidget *left, QWidget *right) {
        const int row = grid->rowCount();
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row, 1);
    };
    wide(new SectionLabel(m_theme, tr("You"), Tone::Neutral, page));
    auto *name = line(&Profile::name, QStringLiteral("name"), tr("&Name"));
    pair(name, line(&Profile::degree, QStringLiteral("degree"), tr("&Degree"), tr("MD candidate")));
    auto *school = line(&Profile::school, QStringLiteral("school"), tr("S&chool"));
    pair(school, line(&Profile::year, QStringLiteral("year"), tr("&Year"), tr("fifth of six")));
    auto *email = line(&Profile::email, QStringLiteral("email"), tr("&E-mail address"));
    pair(email, line(&Profile::phone, QStringLiteral("phone"), tr("&Phone number")));
    wide(text(&Profile::links, QStringLiteral("links"), tr("&Links, one a line"),
              tr("linkedin.com/in/…")));
    wide(new SectionLabel(m_theme, tr("Your story"), Tone::Neutral, page));
    wide(text(&Profile::whoIAm, QStringLiteral("whoIAm"), tr("&Who are you?"),
              tr("A sentence or two that every mail and packet can draw from")));
    wide(text(&Profile::whyField, QStringLiteral("whyField"), tr("Why this &field?"), {}));
    wide(text(&Profile::whatIDid, QStringLiteral("whatIDid"),
              tr("What have you done to e&xplore it and commit to it?"), {}));
    wide(text(&Profile::whatSetsMeApart, QStringLiteral("whatSetsMeApart"),
              tr("What sets you &apart?"), {}));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return page;
}

QWidget *ProfileDialog::foot()
{
    auto *foot = new QWidget(this);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(Theme::spacing(5), Theme::spacing(3), Theme::spacing(5),
                                Theme::spacing(4));
    buttons->setSpacing(Theme::spacing(2));
    m_notice = new QuietLabel(m_theme, {}, foot);
    m_notice->setObjectName(QStringLiteral("noticeLabel"));
    m_notice->setWordWrap(true);
    auto *cancel = wordButton(QStringLiteral("cancelButton"), tr("Cancel"), foot);
    m_save = wordButton(QStringLiteral("saveButton"), tr("&Save"), foot);
    m_save->setToolTip(tr("Ctrl+Enter"));
    makePrimary(m_save);
    buttons->addWidget(m_notice, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfileDialog::save);
    return foot;
}

void ProfileDialog::fill(const Profile &profile)
{
    for (const LineOf &line : m_lines) {
        line.edit->setText(profile.*line.member);
    }
    for (const TextOf &text : m_texts) {
        text.edit->setPlainText(profile.*text.member);
    }
}

Profile ProfileDialog::entered() const
{
    Profile profile;
    for (const LineOf &line : m_lines) {
        profile.*line.member = line.edit->text().trimmed();
    }
    for (const TextOf &text : m_texts) {
        profile.*text.member = text.edit->toPlainText().trimmed();
    }
    return profile;
}

void ProfileDialog::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    if (const auto stored = m_workspace.setProfile(entered()); !stored) {
        m_notice->say(errorText(stored.error()), Token::Overdue);
        return;
    }
    accept();
}

} // namespace hallway
