#include "tests/screens/surroundings.h"

#include "tests/screens/pseudo_translator.h"

#include <QApplication>
#include <QDir>
#include <QFile>

namespace hallway::screens {

Surroundings::Surroundings(const Look &look) : m_font(QApplication::font())
{
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * look.fontFactor);
    QApplication::setFont(font);
    QApplication::setLayoutDirection(look.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    if (look.isPseudo) {
        m_translator = std::make_unique<PseudoTranslator>();
        QCoreApplication::installTranslator(m_translator.get());
    }
}

Surroundings::~Surroundings()
{
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void makeScreen(const QString &folder, QSize size)
{
    const QString path = QDir(folder).filePath(QStringLiteral("screen.json"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QStringLiteral("{\"screens\": [{\"name\": \"screen\", \"x\": 0, \"y\": 0, "
                                  "\"width\": %1, \"height\": %2, \"logicalDpi\": 96, "
                                  "\"logicalBaseDpi\": 96, \"dpr\": 1}]}")
                       .arg(size.width())
                       .arg(size.height())
                       .toUtf8());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + path.toUtf8());
}

} // namespace hallway::screens
