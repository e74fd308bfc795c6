#include "ui/exchange/journal_part.h"

#include "ui/exchange/import_delegate.h"
#include "ui/exchange/journal_details.h"
#include "ui/exchange/record_filters.h"
#include "ui/exchange/record_halves.h"
#include "ui/text/translate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/search_field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <array>

namespace hallway {
namespace {

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
    : QWidget(parent), m_theme(theme), m_none(new JournalModel(today, this)), m_model(m_none),
      m_owner(makeOwner()), m_attachments(new QCheckBox(this)),
      m_filters(new RecordFilters(theme, journalGroups,
                                  {QStringLiteral("allMailsChip"), QStringLiteral("mailChip%1"),
                                   QStringLiteral("allMailsBox"), QStringLiteral("mailFilter")},
                                  tr("Filter by person or subject"), this))
{
    setObjectName(QStringLiteral("journalPart"));
    auto *inside = column(this, 3);
    m_attachments->setObjectName(QStringLiteral("keepAttachmentsBox"));
    inside->addWidget(m_owner);
    inside->addWidget(m_attachments);
    inside->addWidget(m_filters);
    inside->addWidget(makeHalves(), 1);
    connect(m_filters, &RecordFilters::changed, this, &JournalPart::applyFilter);
    connect(m_filters, &RecordFilters::tickRequested, this,
            [this](bool isTicked) { m_model->tickShown(isTicked); });
    connect(m_me, &QLineEdit::textEdited, this, [this](const QString &text) {
        static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
        Q_EMIT ownAddressesEdited(text.split(between, Qt::SkipEmptyParts));
    });
    connect(m_details, &JournalDetails::replyExpectedChanged, this,
            [this](bool isOn) { m_model->expectReply(m_halves->current().row(), isOn); });
}

QWidget *JournalPart::makeOwner()
{
    auto *owner = new QWidget(this);
    m_me = lineField(QStringLiteral("ownAddressesEdit"), tr("Your own addresses"), owner);
    m_me->setPlaceholderText(tr("you@school.example, you@home.example"));
    m_guess = new QuietLabel(m_theme, {}, owner);
    m_guess->setObjectName(QStringLiteral("guessLabel"));
    auto *label = new QLabel(tr("&Your own addresses"), owner);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_me);
    auto *line = row(nullptr, 2);
    line->addWidget(label);
    line->addWidget(m_me, 1);
    auto *lines = column(owner, 1);
    lines->addLayout(line);
    lines->addWidget(m_guess);
    return owner;
}

QWidget *JournalPart::makeHalves()
{
    m_details = new JournalDetails(m_theme);
    m_halves = new RecordHalves(m_theme, QStringLiteral("mailList"), {m_details, 4}, this);
    m_halves->setFilter(m_filters->field());
    connect(m_halves, &RecordHalves::currentChanged, this, &JournalPart::showCurrent);
    connect(m_halves, &RecordHalves::tickRequested, this,
            [this](int row, bool isTicked) { m_model->tick(row, isTicked); });
    return m_halves;
}

void JournalPart::showRecords(JournalModel *records, const QStringList &me)
{
    disconnect(m_model, &JournalModel::ticksChanged, this, nullptr);
    m_model = records;
    connect(m_model, &JournalModel::ticksChanged, this, &JournalPart::showTicks);
    m_halves->setRecords(m_model);
    showOwner(me);
    showAttachments();
    showCounts();
    const bool hasNews = m_model->count(PreviewGroup::New) > 0;
    m_filters->reset(hasNews ? std::optional(PreviewGroup::New) : std::nullopt);
    applyFilter();
    m_halves->focusList();
}

const JournalPlan &JournalPart::plan() const
{
    return m_model->preview()->plan;
}

void JournalPart::showOwner(const QStringList &me)
{
    m_owner->setVisible(asksOwner());
    m_me->setText((me.isEmpty() ? plan().me : me).join(QStringLiteral(", ")));
    m_guess->setVisible(plan().isMeGuessed && me.isEmpty());
    m_guess->say(plan().me.isEmpty()
                     ? tr("Nothing tells whose mails these are. Say it here, and it is known who "
                          "wrote to whom.")
                 : plan().format == u"ics"
                     ? tr("Guessed, because it is in nearly every event; add or correct what is "
                          "missing.")
                     : tr("Guessed, because it is the most frequent. It decides who wrote to whom; "
                          "add or correct what is missing."),
                 Token::Due);
}

/// The tick stays from file to file.
void JournalPart::showAttachments()
{
    m_attachments->setVisible(plan().attachments > 0);
    m_attachments->setText(counted(
        plan().attachments, QT_TRANSLATE_NOOP("Words", "&Keep the file that came with a mail"),
        QT_TRANSLATE_NOOP("Words", "&Keep the %1 files that came with mails")));
}

bool JournalPart::keepsAttachments() const
{
    return m_attachments->isChecked();
}

void JournalPart::showCounts()
{
    m_filters->showCount({}, tr("all"), qint64(plan().lines.size() + plan().rejected.size()));
    for (const PreviewGroup group : journalGroups) {
        m_filters->showCount(group, chipText(group), m_model->count(group));
    }
}

/// A calendar says itself who takes part; whose it is matters where that was guessed.
bool JournalPart::asksOwner() const
{
    return plan().format != u"ics" || plan().isMeGuessed;
}

void JournalPart::applyFilter()
{
    m_model->setFilter(m_filters->group(), m_filters->text());
    const bool isEmpty = plan().lines.empty() && plan().rejected.empty();
    m_halves->setEmptyWords(isEmpty ? tr("Nothing new") : tr("Nothing found"),
                            isEmpty ? tr("Everything in it was read before.")
                                    : tr("Nothing here has these words. Take some away."));
    m_halves->showFirst();
    showTicks();
}

void JournalPart::showCurrent()
{
    const QModelIndex index = m_halves->current();
    m_details->showRecord(index.isValid() ? std::optional(m_model->detailOf(index.row()))
                                          : std::nullopt);
}

void JournalPart::showTicks()
{
    m_filters->showTicks(m_model->shownState());
}

} // namespace hallway
