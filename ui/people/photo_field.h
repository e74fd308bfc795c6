#pragma once

#include "ui/shell/theme.h"

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace hallway {

class QuietLabel;

/// A picture of somebody: shown, loaded from a file, taken away.
class PhotoField : public QWidget
{
    Q_OBJECT

public:
    explicit PhotoField(const Theme &theme, QWidget *parent = nullptr);

    void setPhoto(const QByteArray &photo);
    [[nodiscard]] QByteArray photo() const { return m_photo; }

    /// Takes the picture in a file; says why where it cannot, and keeps the old one.
    void load(const QString &path);

private:
    void choose();
    void showPhoto();

    const Theme &m_theme;
    QByteArray m_photo;
    QLabel *m_picture;
    QPushButton *m_clear;
    QuietLabel *m_notice;
};

} // namespace hallway
