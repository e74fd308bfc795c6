#pragma once

#include "ui/exchange/import_model.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace hallway {

class ImportDetails;
class RecordFilters;
class RecordHalves;

/// The part of the import preview for contacts: each record with what it does, and what happens to
/// people who are known.
class PeoplePart : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePart(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the records of a file in place of those before. The model must live until others are
    /// shown.
    void showRecords(ImportModel *records);
    /// What is to happen to people who are known.
    [[nodiscard]] OnMatch onMatch() const;
    /// The tags for everybody who is added or updated.
    [[nodiscard]] QStringList tags() const;

Q_SIGNALS:
    /// Something else is to happen to people who are known.
    void onMatchChanged();

private:
    [[nodiscard]] QWidget *makeTags();
    [[nodiscard]] QWidget *makeFilters();
    [[nodiscard]] QWidget *makeHalves();
    void showCounts();
    void showTicks();
    void showCurrent();
    void applyFilter();

    const Theme &m_theme;
    ImportModel *m_none; ///< no records
    ImportModel *m_model;
    RecordFilters *m_filters = nullptr;
    QLineEdit *m_tags = nullptr;
    QComboBox *m_onMatch = nullptr;
    RecordHalves *m_halves = nullptr;
    ImportDetails *m_details = nullptr;
};

} // namespace hallway
