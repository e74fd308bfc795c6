#pragma once

#include "ui/shell/theme.h"

#include <QListView>

class QLineEdit;

namespace hallway {

/// A list of rows that delegates draw on the page's own ground; rows may wrap, so they are measured
/// anew when the view gets another width.
class RowsView : public QListView
{
    Q_OBJECT

public:
    /// `name` is what screen readers call the list.
    RowsView(const QString &name, QWidget *parent = nullptr);

    /// The selection of the model before goes with it: a view may change models often.
    void setModel(QAbstractItemModel *model) override;
    /// What is typed in the list goes on in the field that filters it.
    void setFilter(QLineEdit *filter) { m_filter = filter; }
    /// Goes to a row that begins so where there is no filter, and not more rows than can be read at
    /// once.
    void keyboardSearch(const QString &text) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLineEdit *m_filter = nullptr;
};

/// Draws what a row that is selected, pointed at or has the keys looks like.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

} // namespace hallway
