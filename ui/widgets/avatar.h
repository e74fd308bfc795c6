#pragma once

#include "ui/shell/theme.h"

#include <QLabel>

class QPainter;

namespace hallway {

/// Draws a person's initials on a disc as large as fits into `area`.
void paintAvatar(QPainter &painter, const QRect &area, const QString &initials, const QColor &color,
                 const Theme &theme);

/// A person's initials on a disc; screen readers say the name.
class Avatar : public QLabel
{
    Q_OBJECT

public:
    /// `diameter` in pixels at the desktop's usual font; it grows with larger ones.
    Avatar(const Theme &theme, int diameter, QWidget *parent = nullptr);

    /// Shows another person; the colour follows from the name.
    void setPerson(const QString &name, const QString &initials);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &theme_;
    int diameter_;
    QString name_;
};

} // namespace hallway
