#pragma once

#include "ui/exchange/journal_model.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace hallway {

class JournalDetails;
class QuietLabel;
class RecordFilters;
class RecordHalves;

/// The part of the import preview for mail and calendars: the user's own addresses, each mail or
/// event with what it does, and those who wrote and are no contacts yet.
class JournalPart : public QWidget
{
    Q_OBJECT

public:
    JournalPart(const Theme &theme, QDate today, QWidget *parent = nullptr);

    /// Shows the records of a file in place of those before; `me` are the user's own addresses
    /// where they were typed meanwhile. The model must live until others are shown.
    void showRecords(JournalModel *records, const QStringList &me);

    /// The files that came with new mails are to be kept.
    [[nodiscard]] bool keepsAttachments() const;

Q_SIGNALS:
    /// The user says which addresses are their own.
    void ownAddressesEdited(const QStringList &addresses);

private:
    [[nodiscard]] QWidget *makeOwner();
    [[nodiscard]] QWidget *makeHalves();
    void showOwner(const QStringList &me);
    [[nodiscard]] bool asksOwner() const;
    [[nodiscard]] const JournalPlan &plan() const;
    void showAttachments();
    void showCounts();
    void showTicks();
    void showCurrent();
    void applyFilter();

    const Theme &m_theme;
    JournalModel *m_none; ///< no records
    JournalModel *m_model;
    QLineEdit *m_me = nullptr;
    QuietLabel *m_guess = nullptr;
    QWidget *m_owner;
    QCheckBox *m_attachments;
    RecordFilters *m_filters;
    RecordHalves *m_halves = nullptr;
    JournalDetails *m_details = nullptr;
};

} // namespace hallway
