#pragma once

#include "ui/shell/theme.h"

#include <QModelIndex>
#include <QWidget>

class QAbstractItemModel;
class QLineEdit;
class QStackedWidget;

namespace hallway {

class EmptyState;
class RowsView;

/// The two halves of a part of the import preview: the records with their ticks, or words where
/// there are none, and beside them all that one of them says.
class RecordHalves : public QWidget
{
    Q_OBJECT

public:
    /// How much of the width the details get, of that much and five.
    struct Details
    {
        QWidget *widget; ///< becomes a child
        int share;
    };

    RecordHalves(const Theme &theme, const QString &listName, Details details,
                 QWidget *parent = nullptr);

    /// Lists these records in place of those before. The model must live until others are listed.
    void setRecords(QAbstractItemModel *records);
    /// Selects the first record; without one there are words.
    void showFirst();
    /// What is said where there are no records.
    void setEmptyWords(const QString &title, const QString &words);
    /// What is typed among the records goes on in this field.
    void setFilter(QLineEdit *filter);
    void focusList();
    /// The record that is selected; invalid where there is none.
    [[nodiscard]] QModelIndex current() const;

Q_SIGNALS:
    void tickRequested(int row, bool isTicked);
    /// Another record is selected, or none.
    void currentChanged();

private:
    [[nodiscard]] QWidget *makeRows(const Theme &theme, const QString &listName);

    RowsView *m_list = nullptr;
    EmptyState *m_nothing = nullptr;
    QStackedWidget *m_listOrNothing = nullptr;
};

} // namespace hallway
