#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace hallway {

/// The open promises of one contact; ticking one keeps it.
class PromiseList : public QWidget
{
    Q_OBJECT

public:
    PromiseList(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    /// Reads the contact's promises anew; hidden while there are none.
    [[nodiscard]] Result<void> showContact(ContactId contact);

Q_SIGNALS:
    void failed(const hallway::Error &error);

private:
    void clear();
    void addPromise(const Promise &promise);
    void keep(Promise promise);

    Workspace &m_workspace;
    const Theme &m_theme;
    QVBoxLayout *m_column;
};

} // namespace hallway
