#include "ui/people/filter_dialog.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QCompleter>

namespace hallway {
namespace {

constexpr int mostNameCharacters = 60;

/// A field where one of these may be chosen or another one typed.
void offerTexts(QComboBox *field, const QStringList &texts)
{
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->addItem(QString());
    field->addItems(texts);
    field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    field->lineEdit()->setPlaceholderText(FilterDialog::tr("any"));
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

} // namespace

FilterDialog::FilterDialog(const Theme &theme, const std::vector<SavedFilter> &others,
                           const QStringList &tags, const QStringList &institutions,
                           QWidget *parent)
    : QDialog(parent), m_others(others),
      m_name(lineField(QStringLiteral("filterNameEdit"), tr("Name"), this)),
      m_notice(new QuietLabel(theme, {}, this)),
      m_words(lineField(QStringLiteral("filterWordsEdit"), tr("Words"), this)),
      m_group(choiceField(QStringLiteral("filterGroupCombo"), tr("Who"), this)),
      m_role(choiceField(QStringLiteral("filterRoleCombo"), tr("Role"), this)),
      m_tag(choiceField(QStringLiteral("filterTagCombo"), tr("Tag"), this)),
      m_institution(choiceField(QStringLiteral("filterInstitutionCombo"), tr("Institution"), this)),
      m_save(nullptr)
{
    setObjectName(QStringLiteral("filterDialog"));
    setWindowTitle(tr("Save this filter"));
    m_name->setMaxLength(mostNameCharacters);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_notice->setObjectName(QStringLiteral("filterNoticeLabel"));
    addChoices(tags, institutions);
    auto *column = smallDialogColumn(this);
    column->addWidget(labelled(theme, tr("&Name"), m_name));
    column->addWidget(m_notice);
    column->addWidget(labelled(theme, tr("&Words"), m_words));
    const auto addPair = [column](QWidget *first, QWidget *second) {
        auto *pair = new QHBoxLayout;
        pair->setSpacing(Theme::spacing(3));
        pair->addWidget(first, 1);
        pair->addWidget(second, 1);
        column->addLayout(pair);
    };
    addPair(labelled(theme, tr("Wh&o"), m_group), labelled(theme, tr("&Role"), m_role));
    addPair(labelled(theme, tr("&Tag"), m_tag), labelled(theme, tr("&Institution"), m_institution));
    m_save = addClosingButtons(this, column, QStringLiteral("saveFilterButton"), tr("&Save"));
    connect(m_name, &QLineEdit::textChanged, this, &FilterDialog::judgeName);
    judgeName();
    m_name->setFocus();
}

void FilterDialog::addChoices(const QStringList &tags, const QStringList &institutions)
{
    const auto offer = [this](const QString &words, PeopleGroup group) {
        m_group->addItem(words, int(group));
    };
    offer(tr("everybody but the archived"), PeopleGroup::Everybody);
    offer(tr("with something to do"), PeopleGroup::ToDo);
    offer(tr("active mentors"), PeopleGroup::Mentors);
    offer(tr("resting or gone quiet"), PeopleGroup::Quiet);
    offer(tr("archived"), PeopleGroup::Archived);
    m_role->addItem(tr("any"), QString());
    for (const QString &name : roleNames()) {
        if (!name.isEmpty()) {
            m_role->addItem(roleText(*roleFromName(name)), name);
        }
    }
    offerTexts(m_tag, tags);
    offerTexts(m_institution, institutions);
}

void FilterDialog::judgeName()
{
    const bool isTaken = placeOfFilter(m_others, m_name->text()) >= 0;
    m_save->setEnabled(!isTaken && !m_name->text().simplified().isEmpty());
    m_notice->say(tr("Another filter has this name."), Token::Overdue);
    m_notice->setVisible(isTaken);
}

void FilterDialog::setFilter(const SavedFilter &filter)
{
    std::erase_if(m_others,
                  [&filter](const SavedFilter &other) { return other.name == filter.name; });
    m_name->setText(filter.name);
    m_words->setText(filter.query.text);
    m_group->setCurrentIndex(m_group->findData(int(filter.query.group)));
    m_role->setCurrentIndex(std::max(
        0, m_role->findData(filter.query.role ? roleName(*filter.query.role) : QString())));
    m_tag->setCurrentText(filter.query.tag);
    m_institution->setCurrentText(filter.query.institution);
    judgeName();
}

SavedFilter FilterDialog::filter() const
{
    SavedFilter filter;
    filter.name = m_name->text().simplified();
    filter.query.text = m_words->text().simplified();
    filter.query.group = static_cast<PeopleGroup>(m_group->currentData().toInt());
    const QString role = m_role->currentData().toString();
    filter.query.role = role.isEmpty() ? std::nullopt : roleFromName(role);
    filter.query.tag = m_tag->currentText().trimmed();
    filter.query.institution = m_institution->currentText().trimmed();
    return filter;
}

} // namespace hallway
