#pragma once

#include "ui/shell/theme.h"

#include <QWidget>
#include <memory>

namespace hallway {

class HandbookWindow;

/// Opens the handbook in a window of its own, at the page that belongs to what one looks at. It can
/// be read while a dialog waits.
class HelpDesk : public QObject
{
    Q_OBJECT

public:
    /// F1 is answered in the dialogs over `window`; in the window itself it is an action's key.
    HelpDesk(const Theme &theme, QWidget *window);
    ~HelpDesk() override;

    /// Opens the page that tells about a place of the window.
    void open(const QWidget *place);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isInDialog(const QWidget *widget) const;

    const Theme &m_theme;
    QWidget *m_window;
    /// No child of the window, which would keep it in front and, below a dialog, from being read.
    std::unique_ptr<HandbookWindow> m_handbook;
};

} // namespace hallway
