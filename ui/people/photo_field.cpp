#include "ui/people/photo_field.h"

#include "ui/people/photo_reading.h"
#include "ui/shell/icons.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace hallway {

namespace {

constexpr int pictureSteps = 22;

/// The middle of a picture as a disc.
QPixmap disc(const QImage &image, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    const QImage filling =
        image.scaled(pixels, pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap result(pixels, pixels);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addEllipse(result.rect());
    painter.setClipPath(path);
    painter.drawImage((pixels - filling.width()) / 2, (pixels - filling.height()) / 2, filling);
    painter.end();
    result.setDevicePixelRatio(ratio);
    return result;
}

/// A disc with the outline of a person, where there is no picture.
QPixmap emptyDisc(const Theme &theme, int size, qreal ratio)
{
    QPixmap result(qRound(size * ratio), qRound(size * ratio));
    result.setDevicePixelRatio(ratio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::UpcomingWash));
    painter.drawEllipse(QRect(0, 0, size, size));
    const QRect middle(size / 4, size / 4, size / 2, size / 2);
    Icons::paint(painter, middle, Icon::People, theme.color(Token::Faint));
    return result;
}

} // namespace

PhotoField::PhotoField(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_picture(new QLabel(this)),
      m_clear(wordButton(QStringLiteral("photoClearButton"), tr("Remove"), this)),
      m_notice(new QuietLabel(theme, {}, this))
{
    auto *load = wordButton(QStringLiteral("photoLoadButton"), tr("&Choose a picture …"), this);
    m_picture->setObjectName(QStringLiteral("photoLabel"));
    m_picture->setFixedSize(Theme::spacing(pictureSteps), Theme::spacing(pictureSteps));
    m_picture->setAlignment(Qt::AlignCenter);
    m_notice->setObjectName(QStringLiteral("photoNoticeLabel"));
    m_notice->setWordWrap(true);
    auto *layout = row(this, 4);
    layout->addWidget(m_picture);
    auto *side = new QVBoxLayout;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(load);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    side->addStretch();
    side->addLayout(buttons);
    side->addWidget(m_notice);
    side->addStretch();
    layout->addLayout(side, 1);
    setTabOrder(load, m_clear);
    setFocusProxy(load);
    connect(load, &QPushButton::clicked, this, &PhotoField::choose);
    connect(m_clear, &QPushButton::clicked, this, [this] { setPhoto({}); });
    connect(&theme, &Theme::changed, this, &PhotoField::showPhoto);
    setPhoto({});
}

void PhotoField::setPhoto(const QByteArray &photo)
{
    m_photo = photo;
    m_notice->say(tr("JPEG or PNG, at most %1")
                      .arg(QLocale().formattedDataSize(mostPhotoBytes, 0,
                                                       QLocale::DataSizeTraditionalFormat)),
                  Token::Soft);
    showPhoto();
}

void PhotoField::showPhoto()
{
    const QImage image = QImage::fromData(m_photo);
    m_clear->setVisible(!m_photo.isEmpty());
    if (!image.isNull()) {
        m_picture->setPixmap(disc(image, m_picture->width(), devicePixelRatioF()));
        m_picture->setAccessibleName(tr("Picture"));
        return;
    }
    if (m_photo.isEmpty()) {
        m_picture->setPixmap(emptyDisc(m_theme, m_picture->width(), devicePixelRatioF()));
    } else {
        m_picture->setText(tr("unreadable"));
    }
    m_picture->setAccessibleName(m_photo.isEmpty() ? tr("No picture") : tr("Unreadable picture"));
}

void PhotoField::load(const QString &path)
{
    const auto photo = readPhoto(path);
    if (!photo) {
        m_notice->say(errorText(photo.error()), Token::Overdue);
        return;
    }
    setPhoto(*photo);
}

void PhotoField::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a picture"), {},
                                                      tr("Pictures (*.jpg *.jpeg *.png)"));
    if (!path.isEmpty()) {
        load(path);
    }
}

} // namespace hallway
