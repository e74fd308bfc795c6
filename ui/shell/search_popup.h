#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QFrame>

class QAction;
class QLineEdit;
class QStandardItem;
class QStandardItemModel;

namespace hallway {

class RowsView;
class SearchJob;
enum class Icon;

/// The palette below the search field: people, pages, what the window can do, events, shared works
/// and exchanges, found as one types. Before the first letter, who was there last and the pages.
class SearchPopup : public QFrame
{
    Q_OBJECT

public:
    /// Lies over `window`, below `field`, whose keys it watches; finds the window's actions too.
    SearchPopup(const Workspace &workspace, const Theme &theme, QLineEdit *field, QWidget *window);

    /// Goes to the field and shows what there is for the words in it.
    void begin();
    /// Reads the names beside the window, so that the first letter finds them read.
    void prepare();
    /// Somebody's page was opened: they come first while nothing is typed.
    void remember(ContactId contact);

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
    void end();
    void take(const std::vector<SearchHit> &hits);
    void addLatest(const std::vector<SearchHit> &hits);
    void addFound(const std::vector<SearchHit> &hits);
    void addHits(const std::vector<SearchHit> &hits, SearchHit::Type type, SearchHit::Fit fit);
    void addPerson(ContactId contact, const QString &name, const QString &snippet);
    void addPlanned(const SearchHit &hit);
    void addExchange(const SearchHit &hit);
    void addActions(const QStringList &typed, bool pagesOnly);
    void addNothing();
    QStandardItem *add(const QString &title, Icon icon, const QString &snippet,
                       const QString &remark);
    [[nodiscard]] QAction *pageOf(SearchHit::Type type) const;
    [[nodiscard]] QString typed() const;
    [[nodiscard]] QString positionOf(ContactId contact) const;
    [[nodiscard]] QString exchangeSnippet(const SearchHit &hit) const;
    [[nodiscard]] QString dayOf(const SearchHit &hit) const;
    void place();
    void move(int direction);
    [[nodiscard]] bool takeKey(int key);
    void open(const QModelIndex &index);

    const Workspace &m_workspace;
    const Theme &m_theme;
    QLineEdit *m_field;
    QStandardItemModel *m_model;
    RowsView *m_list;
    SearchJob *m_job;
    std::vector<ContactId> m_opened; ///< the last one first
    bool m_opensWhenFound = false;   ///< Enter came before the answer
};

} // namespace hallway
