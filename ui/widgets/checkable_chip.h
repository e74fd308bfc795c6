#pragma once

#include "ui/shell/theme.h"

#include <QAbstractButton>

namespace hallway {

/// A chip to choose by: a saved filter, the kind of an exchange. Space or a click turns it.
class CheckableChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// Unchosen at first.
    CheckableChip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &theme_;
};

} // namespace hallway
