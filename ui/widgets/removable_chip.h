#pragma once

#include "ui/shell/theme.h"

#include <QAbstractButton>

namespace hallway {

/// Words that were chosen, with a cross: a click, Enter, Space, Backspace or Delete takes them out.
class RemovableChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// clicked() says that it is to go.
    RemovableChip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int crossSize() const;

    const Theme &m_theme;
};

} // namespace hallway
