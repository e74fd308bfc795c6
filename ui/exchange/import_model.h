#pragma once

#include "ui/exchange/import_preview.h"

#include <QAbstractListModel>
#include <QSet>
#include <optional>

namespace hallway {

/// What a line of the preview is about.
enum class PreviewGroup {
    New,
    Update,
    Same,
    Skipped,
    Rejected,
    Remark,
    Aside, ///< a mail or an event that is not for the journal
    Person ///< who wrote and is no contact
};

/// All that the preview has to say of one record.
struct PreviewRecord
{
    PreviewGroup group = PreviewGroup::New;
    QString name;
    qint64 line = 0;                 ///< of the file, 1-based
    QString reason;                  ///< why it is left out, or what was wrong with it
    std::vector<FieldChange> fields; ///< what would change; of new and known people all they say
};

/// Checked, unchecked or partially, where so many of all are ticked.
[[nodiscard]] Qt::CheckState tickState(qint64 ticked, qint64 all);

/// The records of a file and what they would do, with a tick each.
class ImportModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        GroupRole = Qt::UserRole + 1, ///< int of PreviewGroup
        DetailRole,                   ///< what stands below the name
        CanTickRole,                  ///< true for new and update
        ShorterRole,                  ///< the detail from long to short, where its end must be seen
        ChipRole                      ///< the chip's word, where it is not the group's
    };

    explicit ImportModel(QObject *parent = nullptr);

    /// What was unticked stays so when the same file is read anew.
    void setPreview(std::shared_ptr<ImportPreview> preview);
    [[nodiscard]] const std::shared_ptr<ImportPreview> &preview() const { return m_preview; }
    /// Shows one group (nothing: all), and of it what contains the text.
    void setFilter(std::optional<PreviewGroup> group, const QString &text);
    /// Ticks or unticks every line that is shown, but takes nothing over what was changed by hand.
    void tickShown(bool isTicked);
    /// The same for all lines, shown or not.
    void tickEvery(bool isTicked);
    /// Ticking a line that would only undo what the user changed by hand takes just that.
    void tick(int row, bool isTicked);
    /// Takes a field over what the user changed by hand, or leaves it after all.
    void take(int row, int field, bool isTaken);

    [[nodiscard]] PreviewRecord record(int row) const;
    [[nodiscard]] int count(PreviewGroup group) const;
    /// How many lines can be ticked.
    [[nodiscard]] int tickableCount() const;
    /// How many lines will be carried out.
    [[nodiscard]] int tickedCount() const;
    /// Checked, unchecked or partially, over the shown lines that tickShown() ticks.
    [[nodiscard]] Qt::CheckState shownState() const;
    /// The same over all lines.
    [[nodiscard]] Qt::CheckState everyState() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    void keepTicks();
    void setTick(ImportLine &line, bool isTicked);
    void noteTick(int row);
    [[nodiscard]] size_t lineCount() const;
    /// The line of a row, or nullptr where a rejection or a remark stands.
    [[nodiscard]] ImportLine *lineAt(int row) const;
    [[nodiscard]] PreviewGroup groupAt(size_t index) const;
    [[nodiscard]] bool isShown(size_t index, std::optional<PreviewGroup> group,
                               const QString &text) const;
    [[nodiscard]] QString name(int row) const;
    [[nodiscard]] QString detail(int row) const;
    [[nodiscard]] QVariant shorterDetails(int row) const;

    std::shared_ptr<ImportPreview> m_preview;
    QSet<qint64> m_unticked;     ///< lines of the file
    std::vector<size_t> m_shown; ///< lines first, then rejections, then remarks
};

} // namespace hallway
