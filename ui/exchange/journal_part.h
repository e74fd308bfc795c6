#pragma once

#include "ui/exchange/journal_model.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace hallway {

class EmptyState;
class JournalDetails;
class QuietLabel;
class RecordFilters;
class RowsView;

/// The part of the import preview for mail and calendars: the user's own addresses, each mail or
/// event with what it does, and those who wrote and are no contacts yet.
class JournalPart : public QWidget
{
    Q_OBJECT

public:
    JournalPart(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void showPreview(const std::shared_ptr<JournalPreview> &preview);
    /// What is shown, as it is ticked.
    [[nodiscard]] const std::shared_ptr<JournalPreview> &preview() const;
    [[nodiscard]] const JournalModel &records() const { return *m_model; }
    /// The user's own addresses as they stand in the field.
    [[nodiscard]] QStringList ownAddresses() const;
    /// True when addresses or people were changed, so that the mails have to be sorted anew.
    [[nodiscard]] bool needsReading() const;

Q_SIGNALS:
    /// Something was ticked, unticked or typed.
    void changed();

private:
    [[nodiscard]] QWidget *makeOwner();
    [[nodiscard]] QWidget *makeRows();
    [[nodiscard]] QWidget *makeHalves();
    void showOwner();
    [[nodiscard]] bool asksOwner() const;
    void showCounts();
    void showTicks();
    void showCurrent();
    void applyFilter();

    const Theme &m_theme;
    JournalModel *m_model;
    QLineEdit *m_me = nullptr;
    QuietLabel *m_guess = nullptr;
    QWidget *m_owner;
    RecordFilters *m_filters;
    RowsView *m_list = nullptr;
    EmptyState *m_nothing = nullptr;
    QStackedWidget *m_listOrNothing = nullptr;
    JournalDetails *m_details = nullptr;
};

} // namespace hallway
