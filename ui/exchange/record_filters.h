#pragma once

#include "ui/exchange/import_model.h"
#include "ui/shell/theme.h"

#include <QWidget>
#include <span>

class QBoxLayout;
class QButtonGroup;
class QCheckBox;

namespace hallway {

class SearchField;

/// What stands above the records of a preview: a chip for each group with how many it has, a box
/// that ticks all that is shown, and a field to filter by words.
class RecordFilters : public QWidget
{
    Q_OBJECT

public:
    /// The object names of the parts.
    struct Names
    {
        QString everyChip;
        QString groupChip; ///< with "%1" for the group's number
        QString allBox;
        QString filter;
    };

    RecordFilters(const Theme &theme, std::span<const PreviewGroup> groups, const Names &names,
                  const QString &filterWords, QWidget *parent = nullptr);

    /// Puts a field of its own at the end of the line.
    void addField(QWidget *field);
    /// How many records a chip has, and the word for them; no group: all records. The chip of a
    /// group without any is hidden.
    void showCount(std::optional<PreviewGroup> group, const QString &words, qint64 count);
    /// Shows one group (nothing: all) without words; changed() is not said.
    void reset(std::optional<PreviewGroup> group);
    /// How much of what is shown is ticked.
    void showTicks(Qt::CheckState state, bool isEnabled = true);

    /// The group that was chosen; nothing: all.
    [[nodiscard]] std::optional<PreviewGroup> group() const;
    [[nodiscard]] QString text() const;
    /// Where the words are typed.
    [[nodiscard]] SearchField *field() const { return m_filter; }

Q_SIGNALS:
    /// Another group or other words.
    void changed();
    /// All that is shown is to be ticked, or unticked.
    void tickRequested(bool isTicked);

private:
    [[nodiscard]] QWidget *makeChips(std::span<const PreviewGroup> groups, const Names &names);

    const Theme &m_theme;
    QButtonGroup *m_groups;
    QCheckBox *m_all = nullptr;
    SearchField *m_filter = nullptr;
    QBoxLayout *m_line = nullptr;
};

} // namespace hallway
