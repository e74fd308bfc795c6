#pragma once

#include "core/exchange/journal_plan.h"
#include "ui/exchange/import_model.h"

#include <QAbstractListModel>
#include <QHash>

namespace hallway {

/// A plan, with the words its lines are found by.
struct JournalPreview
{
    JournalPlan plan;
    std::vector<QByteArray> words; ///< as many as plan.lines; folded, UTF-8
};

/// Gathers the words; reads all of the plan's records once. Cancelled.
[[nodiscard]] Result<std::shared_ptr<JournalPreview>> journalPreview(JournalPlan plan,
                                                                     const Progress &progress);

/// All that the preview has to say of one mail, event or person.
struct JournalDetail
{
    PreviewGroup group = PreviewGroup::New;
    QString name;
    QString when; ///< day and time
    QString subject;
    QString text;
    QString reason; ///< why it is left out
    QStringList attachments;
    QString place;                       ///< file and line
    std::optional<bool> isReplyExpected; ///< for what the user wrote
};

/// The mails or events of a file with a tick each, and those who wrote and are no contacts.
class JournalModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit JournalModel(QDate today, QObject *parent = nullptr);

    /// What was unticked stays so when the same file is read anew.
    void setPreview(std::shared_ptr<JournalPreview> preview);
    [[nodiscard]] const std::shared_ptr<JournalPreview> &preview() const { return m_preview; }
    /// Shows one group (nothing: all but the people), and of it what contains the text.
    void setFilter(std::optional<PreviewGroup> group, const QString &text);
    /// Ticks or unticks everything that is shown.
    void tickShown(bool isTicked);
    /// Ticks or unticks all mails or events, shown or not.
    void tickEvery(bool isTicked);
    /// Ticks or unticks whoever has this address, without saying so.
    void tickPerson(const QString &address, bool isTicked);
    void tick(int row, bool isTicked);
    void expectReply(int row, bool isExpected);

    [[nodiscard]] JournalDetail detailOf(int row) const;
    [[nodiscard]] int count(PreviewGroup group) const;
    /// How many mails or events can be ticked.
    [[nodiscard]] int tickableCount() const;
    /// How many of them will be carried out.
    [[nodiscard]] int tickedCount() const;
    /// Those who are ticked to become contacts.
    [[nodiscard]] std::vector<Stranger> tickedPeople() const;
    /// True when other people are ticked than the plan was made with.
    [[nodiscard]] bool isPeopleChanged() const;
    /// Checked, unchecked or partially, over what is shown and can be ticked.
    [[nodiscard]] Qt::CheckState shownState() const;
    /// The same over all mails or events.
    [[nodiscard]] Qt::CheckState everyState() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();
    /// Comes before ticksChanged().
    void personTicked(const QString &address, bool isTicked);

private:
    struct Person
    {
        Stranger stranger;
        bool isTicked = false;
    };
    /// What the user changed about a line.
    struct Choice
    {
        bool isTicked = true;
        bool isReplyExpected = false;
    };

    void keepChoices();
    void keepPeople(bool isSameFile);
    void noteChoice(const JournalLine &line);
    void setTick(int row, bool isTicked);
    [[nodiscard]] size_t lineCount() const { return m_preview->plan.lines.size(); }
    [[nodiscard]] size_t firstPerson() const;
    /// Of a row, or nullptr where something else stands.
    [[nodiscard]] JournalLine *lineAt(int row) const;
    [[nodiscard]] Person *personAt(int row) const;
    [[nodiscard]] bool *tickAt(int row) const;
    [[nodiscard]] PreviewGroup groupAt(size_t index) const;
    [[nodiscard]] bool isShown(size_t index, std::optional<PreviewGroup> group,
                               const QString &text) const;
    [[nodiscard]] const JournalRecord &record(const JournalLine &line) const;
    [[nodiscard]] QString name(int row) const;
    [[nodiscard]] QString detail(int row) const;
    [[nodiscard]] QString lineDetail(const JournalLine &line) const;

    QDate m_today;
    std::shared_ptr<JournalPreview> m_preview;
    mutable std::vector<Person> m_people;
    QHash<QString, Choice> m_choices; ///< by what tells a record from the others
    std::vector<size_t> m_shown;      ///< lines first, then rejections, then people
    mutable JournalRecord m_record;   ///< the one read last
    mutable qint64 m_recordPlace = -1;
};

} // namespace hallway
