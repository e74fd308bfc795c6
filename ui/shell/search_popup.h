#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QStandardItemModel;

namespace hallway {

class RowsView;

/// What a search finds, below its field, as one types: people, what the window can do, exchanges.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `window`, below `field`, whose keys it watches; finds the window's actions too.
    SearchPopup(const Workspace &workspace, const Theme &theme, QLineEdit *field, QWidget *window);

Q_SIGNALS:
    void personRequested(hallway::ContactId contact);
    /// The user is done without choosing anything.
    void left();
    void failed(const hallway::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeList();
    void search();
    void addCommands(const QString &text);
    void addHits(const std::vector<SearchHit> &hits, SearchHit::Type type);
    [[nodiscard]] QString positionOf(ContactId contact) const;
    [[nodiscard]] QString snippetOf(const SearchHit &hit) const;
    void place();
    void move(int direction);
    [[nodiscard]] bool takeKey(int key);
    void open(const QModelIndex &index);

    const Workspace &m_workspace;
    const Theme &m_theme;
    QLineEdit *m_field;
    QStandardItemModel *m_model;
    RowsView *m_list;
    QTimer m_timer;
};

} // namespace hallway
