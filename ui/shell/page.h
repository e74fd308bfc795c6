#pragma once

#include "core/workspace.h"
#include "ui/shell/icons.h"

#include <QWidget>
#include <optional>

namespace hallway {

/// The number beside a page's name in the sidebar.
struct PageBadge
{
    qint64 count = 0; ///< nothing is shown for 0
    bool isUrgent = false;
    QString meaning; ///< what is read out, as "3 to do"
};

/// A page of the window, as the shell sees it.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The line of summary beside the title.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Nothing while it is not known yet.
    [[nodiscard]] virtual std::optional<PageBadge> badge() const { return PageBadge(); }
    /// True for a page that has nothing to say before there is somebody: the welcome stands there.
    [[nodiscard]] virtual bool needsPeople() const { return true; }

    /// True for a page that goes down to the edge of the window.
    [[nodiscard]] virtual bool reachesEdge() const { return false; }

    /// Reads everything anew.
    virtual void reload() = 0;
    /// Takes in what an edit changed.
    virtual void takeIn(const ChangeSet &changes) = 0;
    /// Puts the keys where one would work first.
    virtual void focusContent() = 0;
    /// One pane or both: below the width that fits both.
    virtual void setNarrow(bool) {}

Q_SIGNALS:
    /// A person's page shall be opened.
    void personRequested(hallway::ContactId contact);
    void failed(const hallway::Error &error);
    /// Summary or badge may be another one.
    void summaryChanged();
};

} // namespace hallway
