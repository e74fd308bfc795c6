#pragma once

#include "ui/shell/theme.h"

#include <QImage>
#include <QLabel>

class QPainter;

namespace hallway {

/// Draws a person's initials on a disc as large as fits into `area`.
void paintAvatar(QPainter &painter, const QRect &area, const QString &initials, const QColor &color,
                 const Theme &theme);

/// Draws the middle of a photo as a disc as large as fits into `area`.
void paintPhoto(QPainter &painter, const QRect &area, const QImage &photo);

/// A person's initials on a disc; screen readers say the name.
class Avatar : public QLabel
{
    Q_OBJECT

public:
    /// `diameter` in pixels at the desktop's usual font; it grows with larger ones.
    Avatar(const Theme &theme, int diameter, QWidget *parent = nullptr);

    /// Shows another person; the colour follows from the name. With a photo that can be read it is
    /// shown in place of the initials.
    void setPerson(const QString &name, const QString &initials, const QByteArray &photo = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &theme_;
    int diameter_;
    QString name_;
    QImage photo_;
};

} // namespace hallway
