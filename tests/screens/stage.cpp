#include "tests/screens/stage.h"

#include "core/sample/sample.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTest>
#include <stdexcept>

namespace hallway::screens {
namespace {

constexpr int settlingTime = 150; ///< milliseconds; longer than any delay after a key
constexpr int titleHeight = 34;
const QDate pictureDay(2026, 11, 24);

template <class T>
T valueOf(Result<T> result, const char *what)
{
    return result ? std::move(*result) : throw std::runtime_error(what);
}

/// Names that are written from right to left, for everybody whom no scene asks for.
void giveRightToLeftNames(Workspace &workspace)
{
    const char *const givenNames[] = {"ליאור", "أمينة", "נועה", "يوسف"};
    const char *const familyNames[] = {"בן־דוד", "الخطيب", "שפירא", "حداد"};
    const QStringList kept{QStringLiteral("Torvik"), QStringLiteral("Varga"),
                           QStringLiteral("Marchetti"), QStringLiteral("Valcourt")};
    size_t place = 0;
    for (const ContactId id : valueOf(workspace.people().ids({}), "nobody can be read")) {
        Contact contact = valueOf(workspace.people().contact(id), "somebody cannot be read");
        if (!kept.contains(contact.name.family)) {
            contact.name.given = QString::fromUtf8(givenNames[place % 4]);
            contact.name.family = QString::fromUtf8(familyNames[place / 4 % 4]);
            contact.name.formatted.clear();
            contact.institution =
                place % 2 == 0 ? QString::fromUtf8("المستشفى الجامعي") : contact.institution;
            (void)workspace.editContact(contact);
            ++place;
        }
    }
}

/// A dialog in a plain frame with its title, as a desktop would show it.
void paintDialog(QPainter &painter, QWidget &dialog, QPoint corner, const Theme &theme)
{
    const QRect frame(corner - QPoint(1, titleHeight), dialog.size() + QSize(2, titleHeight + 1));
    constexpr int radius = 8;
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Sidebar));
    painter.setClipRect(frame); // round at the top alone
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, radius), radius, radius);
    painter.setClipping(false);
    painter.setPen(theme.color(Token::Text));
    painter.setFont(theme.strongFont());
    painter.drawText(QRect(frame.topLeft(), QSize(frame.width(), titleHeight)), Qt::AlignCenter,
                     dialog.windowTitle());
    painter.drawPixmap(corner, dialog.grab());
}

} // namespace

Stage::Stage(const Look &look, Data data)
    : m_surroundings(look), m_clock(std::make_unique<FixedClock>(pictureDay)),
      m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
    m_theme.setChoice(look.theme);
    m_theme.apply(*qApp);
    m_workspace = valueOf(Workspace::open(m_folder.filePath(QStringLiteral("hallway.db")),
                                          OpenMode::ReadWrite, *m_clock),
                          "the database does not open");
    if (data == Data::Sample) {
        valueOf(fillSample(*m_workspace), "the sample cannot be filled in");
        if (look.isRightToLeft) {
            giveRightToLeftNames(*m_workspace);
        }
    }
    m_window = std::make_unique<ShellWindow>(*m_workspace, m_theme, m_settings,
                                             ShellWindow::DataKind::Own);
    m_window->makePages();
    m_window->resize(look.size);
    m_window->show();
    m_window->activateWindow();
    settle();
}

void Stage::click(const char *button) const
{
    QTest::mouseClick(&find<QAbstractButton>(button), Qt::LeftButton);
    settle();
}

void Stage::trigger(const char *action) const
{
    find<QAction>(action).trigger();
    settle();
}

void Stage::type(const char *field, const QString &text) const
{
    auto &widget = find<QWidget>(field);
    widget.setFocus();
    QTest::keyClicks(&widget, text);
    settle();
}

void Stage::drop(const QString &name, const QByteArray &content) const
{
    drop({{name, content}});
}

void Stage::drop(const std::vector<std::pair<QString, QByteArray>> &files) const
{
    QList<QUrl> urls;
    for (const auto &[name, content] : files) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0) {
            throw std::runtime_error("a file cannot be written");
        }
        urls.append(QUrl::fromLocalFile(file.fileName()));
    }
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = m_window->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    settle(); // what was dropped is looked at after the drag has ended
}

void Stage::comeBackOn(QDate day) const
{
    m_clock->setToday(day);
    QEvent woken(QEvent::ActivationChange);
    QCoreApplication::sendEvent(m_window.get(), &woken);
    settle();
}

void Stage::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    settle();
}

void Stage::settle()
{
    QTest::qWait(settlingTime);
}

std::vector<QWidget *> Stage::over() const
{
    std::vector<QWidget *> over;
    const auto all = QApplication::topLevelWidgets();
    std::copy_if(all.begin(), all.end(), std::back_inserter(over), [this](const QWidget *each) {
        return each != m_window.get() && each->isVisible() && !each->size().isEmpty();
    });
    // Dialogs below the menus that they open.
    std::stable_partition(over.begin(), over.end(),
                          [](QWidget *each) { return qobject_cast<QDialog *>(each) != nullptr; });
    return over;
}

QImage Stage::picture() const
{
    QImage picture = m_window->grab().toImage();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    for (QWidget *each : over()) {
        const QPoint corner = each->mapToGlobal(QPoint(0, 0)) - m_window->mapToGlobal(QPoint(0, 0));
        if (qobject_cast<QDialog *>(each)) {
            QColor veil = m_theme.color(m_theme.isDark() ? Token::Sidebar : Token::Text);
            veil.setAlphaF(m_theme.isDark() ? 0.5F : 0.25F);
            painter.fillRect(m_window->rect(), veil);
            paintDialog(painter, *each, corner, m_theme);
        } else if (each->windowType() == Qt::Window) {
            paintDialog(painter, *each, corner, m_theme);
        } else {
            painter.drawPixmap(corner, each->grab());
        }
    }
    return picture;
}

} // namespace hallway::screens
