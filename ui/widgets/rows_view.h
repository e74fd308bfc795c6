#pragma once

#include <QListView>

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

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace hallway
