#include "ui/exchange/journal_part.h"

#include "ui/exchange/import_delegate.h"
#include "ui/exchange/journal_details.h"
#include "ui/text/translate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <array>

namespace hallway {
namespace {

constexpr int everyRecord = 1000; ///< the id of the chip that filters nothing

constexpr std::array journalGroups{PreviewGroup::New,      PreviewGroup::Update,
                                   PreviewGroup::Same,     PreviewGroup::Aside,
                                   PreviewGroup::Rejected, PreviewGroup::Person};

QString chipText(PreviewGroup group)
{
    return group == PreviewGroup::Person ? JournalPart::tr("people to add")
                                         : previewGroupText(group);
}

} // namespace

JournalPart::JournalPart(const Theme &theme, QDate today, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new JournalModel(today, this)),
      m_groups(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("journalPart"));
    auto *inside = column(this, 3);
    inside->addWidget(makeOwner());
    inside->addWidget(makeChips());
    inside->addWidget(makeChoices());
    inside->addWidget(makeHalves(), 1);
    connect(m_model, &JournalModel::ticksChanged, this, &JournalPart::showTicks);
    connect(m_groups, &QButtonGroup::idClicked, this, &JournalPart::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &JournalPart::applyFilter);
    connect(m_me, &QLineEdit::textEdited, this, &JournalPart::changed);
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_model->tickShown(m_all->checkState() != Qt::Unchecked); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &JournalPart::showCurrent);
    connect(m_details, &JournalDetails::replyExpectedChanged, this,
            [this](bool isOn) { m_model->expectReply(m_list->currentIndex().row(), isOn); });
}

QWidget *JournalPart::makeOwner()
{
    m_owner = new QWidget(this);
    m_me = lineField(QStringLiteral("ownAddressesEdit"), tr("Your own addresses"), m_owner);
    m_me->setPlaceholderText(tr("you@school.example, you@home.example"));
    m_guess = new QuietLabel(m_theme, {}, m_owner);
    m_guess->setObjectName(QStringLiteral("guessLabel"));
    auto *label = new QLabel(tr("&Your own addresses"), m_owner);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_me);
    auto *line = row(nullptr, 2);
    line->addWidget(label);
    line->addWidget(m_me, 1);
    auto *lines = column(m_owner, 1);
    lines->addLayout(line);
    lines->addWidget(m_guess);
    return m_owner;
}

QWidget *JournalPart::makeChips()
{
    auto *chips = new QWidget(this);
    new FlowLayout(Theme::spacing(1) + 2, chips);
    const auto addChip = [&](int group, const QString &name) {
        auto *chip = new CheckableChip(m_theme, QString(), chips);
        chip->setObjectName(name);
        m_groups->addButton(chip, group);
        chips->layout()->addWidget(chip);
    };
    addChip(everyRecord, QStringLiteral("allMailsChip"));
    for (const PreviewGroup group : journalGroups) {
        addChip(int(group), QStringLiteral("mailChip%1").arg(int(group)));
    }
    return chips;
}

QWidget *JournalPart::makeChoices()
{
    auto *choices = new QWidget(this);
    m_all = new QCheckBox(tr("&All shown"), choices);
    m_all->setObjectName(QStringLiteral("allMailsBox"));
    m_filter = new SearchField(m_theme, tr("Filter by person or subject"), choices);
    m_filter->setObjectName(QStringLiteral("mailFilter"));
    auto *line = row(choices, 3);
    line->addWidget(m_all);
    line->addWidget(m_filter, 1);
    return choices;
}

QWidget *JournalPart::makeRows()
{
    m_listOrNothing = new QStackedWidget(this);
    m_list = new RowsView(tr("Records"), m_listOrNothing);
    m_list->setObjectName(QStringLiteral("mailList"));
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    auto *delegate = new ImportDelegate(m_theme, m_list);
    m_list->setItemDelegate(delegate);
    m_nothing = new EmptyState(m_theme, {}, {}, m_listOrNothing);
    m_listOrNothing->addWidget(m_list);
    m_listOrNothing->addWidget(m_nothing);
    connect(delegate, &ImportDelegate::tickRequested, m_model, &JournalModel::tick);
    return m_listOrNothing;
}

QWidget *JournalPart::makeHalves()
{
    auto *halves = new QWidget(this);
    auto *rows = new Card(m_theme, halves);
    (new QVBoxLayout(rows))->addWidget(makeRows());
    m_details = new JournalDetails(m_theme, halves);
    auto *details = new Card(m_theme, halves);
    (new QVBoxLayout(details))->addWidget(m_details);
    auto *line = row(halves, 3);
    line->addWidget(rows, 5);
    line->addWidget(details, 4);
    return halves;
}

void JournalPart::showPreview(const std::shared_ptr<JournalPreview> &preview)
{
    const QSignalBlocker quiet(m_filter);
    m_filter->clear();
    m_model->setPreview(preview);
    showOwner();
    showCounts();
    const bool hasNews = m_model->count(PreviewGroup::New) > 0;
    m_groups->button(hasNews ? int(PreviewGroup::New) : everyRecord)->setChecked(true);
    applyFilter();
    m_list->setFocus();
}

const std::shared_ptr<JournalPreview> &JournalPart::preview() const
{
    return m_model->preview();
}

void JournalPart::showOwner()
{
    const JournalPlan &plan = preview()->plan;
    m_owner->setVisible(plan.format != u"ics");
    m_me->setText(plan.me.join(QStringLiteral(", ")));
    m_guess->setVisible(plan.isMeGuessed);
    m_guess->say(plan.me.isEmpty()
                     ? tr("Nothing tells whose mails these are. Say it here, and it is known who "
                          "wrote to whom.")
                     : tr("Guessed, because it is the most frequent. It decides who wrote to whom; "
                          "add or correct what is missing."),
                 Token::Due);
}

void JournalPart::showCounts()
{
    const auto name = [this](int group, const QString &words, qint64 count) {
        QAbstractButton *chip = m_groups->button(group);
        chip->setText(filledIn(tr("%1 %2"), {capitalised(words), wordsLocale().toString(count)}));
        chip->setVisible(count > 0 || group == everyRecord);
        chip->updateGeometry();
    };
    const JournalPlan &plan = preview()->plan;
    name(everyRecord, tr("all"), qint64(plan.lines.size() + plan.rejected.size()));
    for (const PreviewGroup group : journalGroups) {
        name(int(group), chipText(group), m_model->count(group));
    }
}

QStringList JournalPart::ownAddresses() const
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return m_me->text().split(between, Qt::SkipEmptyParts);
}

bool JournalPart::needsReading() const
{
    const bool isMail = preview()->plan.format != u"ics";
    return (isMail && ownAddresses() != preview()->plan.me) || m_model->isPeopleChanged();
}

std::optional<PreviewGroup> JournalPart::chosenGroup() const
{
    const int group = m_groups->checkedId();
    return group == everyRecord ? std::nullopt : std::optional(PreviewGroup(group));
}

void JournalPart::applyFilter()
{
    m_model->setFilter(chosenGroup(), m_filter->text().trimmed());
    const bool isEmpty = preview()->plan.lines.empty() && preview()->plan.rejected.empty();
    m_nothing->setWords(isEmpty ? tr("Nothing new") : tr("Nothing found"),
                        isEmpty ? tr("Everything in it was read before.")
                                : tr("Nothing here has these words. Take some away."));
    m_listOrNothing->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_list->setCurrentIndex(m_model->index(0));
    showCurrent();
    showTicks();
}

void JournalPart::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    m_details->showRecord(index.isValid() ? std::optional(m_model->detailOf(index.row()))
                                          : std::nullopt);
}

void JournalPart::showTicks()
{
    const QSignalBlocker quiet(m_all);
    m_all->setTristate(m_model->shownState() == Qt::PartiallyChecked);
    m_all->setCheckState(m_model->shownState());
    Q_EMIT changed();
}

} // namespace hallway
