#include "ui/people/letter_dialog.h"

#include "ui/people/letter_words.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/section_label.h"

#include <QCheckBox>
#include <QGridLayout>

namespace hallway {
namespace {

QCheckBox *tickBox(const QString &name, const QString &words, QWidget *parent)
{
    auto *box = new QCheckBox(words, parent);
    nameField(box, name, words);
    return box;
}

} // namespace

LetterDialog::LetterDialog(const Theme &theme, const std::vector<Season> &seasons, QDate today,
                           QWidget *parent)
    : QDialog(parent), m_theme(theme),
      m_season(choiceField(QStringLiteral("letterSeasonCombo"), tr("Season"), this)),
      m_due(new DayField(theme, today, QStringLiteral("letterDue"), tr("Due"), this)),
      m_target(lineField(QStringLiteral("letterTargetEdit"), tr("For which specialty"), this)),
      m_form(choiceField(QStringLiteral("letterFormCombo"), tr("Form"), this)),
      m_portal(choiceField(QStringLiteral("letterPortalCombo"), tr("In the portal"), this)),
      m_submission(lineField(QStringLiteral("letterSubmissionEdit"), tr("How it is sent"), this)),
      m_chair(tickBox(QStringLiteral("letterChairCheckBox"),
                      tr("Counts as the letter of a department chair"), this)),
      m_waived(tickBox(QStringLiteral("letterWaivedCheckBox"), tr("I waived the right to see it"),
                       this)),
      m_strong(tickBox(QStringLiteral("letterStrongCheckBox"),
                       tr("Asked as a strong letter, with an easy way out"), this)),
      m_writerName(lineField(QStringLiteral("writerNameEdit"), tr("Writer's name"), this)),
      m_writerTitle(lineField(QStringLiteral("writerTitleEdit"), tr("Writer's title"), this)),
      m_writerDepartment(
          lineField(QStringLiteral("writerDepartmentEdit"), tr("Writer's department"), this)),
      m_writerEmail(lineField(QStringLiteral("writerEmailEdit"), tr("Writer's e-mail"), this)),
      m_notes(textField(QStringLiteral("letterNotesEdit"), tr("Notes"), 3, this)),
      m_reason(new QuietLabel(theme, {}, this))
{
    setObjectName(QStringLiteral("letterDialog"));
    m_season->addItem(tr("no season"), qint64(0));
    for (const Season &season : seasons) {
        m_season->addItem(season.name, season.id.value);
    }
    for (const LetterForm form : {LetterForm::Narrative, LetterForm::Standardized}) {
        m_form->addItem(letterFormText(form), int(form));
    }
    for (const QString &name : portalStateNames()) {
        const PortalState state = *portalStateFromName(name);
        m_portal->addItem(portalStateText(state), int(state));
    }
    auto *page = new QWidget(this);
    auto *inside = column(page, 4);
    setSides(inside, 0, 0, Theme::spacing(2), 0); // beside the scroll bar
    inside->addWidget(makeFields());
    for (QCheckBox *box : {m_chair, m_waived, m_strong}) {
        inside->addWidget(box);
    }
    inside->addWidget(
        new SectionLabel(theme, tr("The writer, as the portal asks"), Tone::Neutral, page));
    inside->addWidget(makeWriter());
    inside->addWidget(labelled(theme, tr("&Notes"), m_notes));
    auto *layout = smallDialogColumn(this);
    layout->addWidget(scrolling(page, this), 1);
    layout->addWidget(m_reason);
    m_reason->setObjectName(QStringLiteral("reasonLabel"));
    m_reason->foldWhenEmpty();
    addClosingButtons(this, layout, QStringLiteral("saveButton"), tr("&Save"));
    resizeWithin(this, {560, 640});
    setLetter({});
}

QWidget *LetterDialog::makeFields()
{
    m_due->setPlaceholder(tr("24 Jan, in 8 weeks …"));
    m_target->setPlaceholderText(tr("general"));
    m_submission->setPlaceholderText(tr("link by e-mail, a letter ID, an address …"));
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(3));
    grid->addWidget(labelled(m_theme, tr("S&eason"), m_season), 0, 0);
    grid->addWidget(labelled(m_theme, tr("&Due, your own day"), m_due), 0, 1);
    grid->addWidget(labelled(m_theme, tr("For which s&pecialty"), m_target), 1, 0);
    grid->addWidget(labelled(m_theme, tr("&Form"), m_form), 1, 1);
    grid->addWidget(labelled(m_theme, tr("&How it is sent"), m_submission), 2, 0);
    grid->addWidget(labelled(m_theme, tr("In the p&ortal"), m_portal), 2, 1);
    setTabOrder(m_form, m_submission);
    setTabOrder(m_submission, m_portal);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget *LetterDialog::makeWriter()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::spacing(3));
    grid->addWidget(labelled(m_theme, tr("N&ame"), m_writerName), 0, 0);
    grid->addWidget(labelled(m_theme, tr("&Title"), m_writerTitle), 0, 1);
    grid->addWidget(labelled(m_theme, tr("Depart&ment"), m_writerDepartment), 1, 0);
    grid->addWidget(labelled(m_theme, tr("E-ma&il"), m_writerEmail), 1, 1);
    for (QLineEdit *edit : {m_writerName, m_writerTitle, m_writerDepartment, m_writerEmail}) {
        edit->setPlaceholderText(tr("as on the person's page"));
    }
    return box;
}

void LetterDialog::setLetter(const Letter &letter)
{
    m_start = letter;
    setWindowTitle(letter.id.isValid() ? tr("Change the letter") : tr("A letter to ask for"));
    m_season->setCurrentIndex(std::max(0, m_season->findData(letter.season.value)));
    m_due->setDay(letter.dueOn);
    m_target->setText(letter.target);
    m_form->setCurrentIndex(m_form->findData(int(letter.form)));
    m_portal->setCurrentIndex(m_portal->findData(int(letter.portal)));
    m_submission->setText(letter.submission);
    m_chair->setChecked(letter.isChair);
    m_waived->setChecked(letter.isWaived);
    m_strong->setChecked(letter.isStrong);
    m_writerName->setText(letter.writer.name);
    m_writerTitle->setText(letter.writer.title);
    m_writerDepartment->setText(letter.writer.department);
    m_writerEmail->setText(letter.writer.email);
    m_notes->setPlainText(letter.notes);
}

Letter LetterDialog::letter() const
{
    Letter letter = m_start;
    letter.season = SeasonId{m_season->currentData().toLongLong()};
    letter.dueOn = m_due->day();
    letter.target = m_target->text().trimmed();
    letter.form = LetterForm(m_form->currentData().toInt());
    letter.portal = PortalState(m_portal->currentData().toInt());
    letter.submission = m_submission->text().trimmed();
    letter.isChair = m_chair->isChecked();
    letter.isWaived = m_waived->isChecked();
    letter.isStrong = m_strong->isChecked();
    letter.writer = {m_writerName->text().trimmed(), m_writerTitle->text().trimmed(),
                     m_writerDepartment->text().trimmed(), m_writerEmail->text().trimmed()};
    letter.notes = m_notes->toPlainText().trimmed();
    return letter;
}

void LetterDialog::accept()
{
    if (m_due->isUnclear()) {
        m_reason->say(tr("Say by which day, or leave it empty."), Token::Overdue);
        return;
    }
    QDialog::accept();
}

} // namespace hallway
