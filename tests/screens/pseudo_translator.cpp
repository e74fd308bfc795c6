#include "tests/screens/pseudo_translator.h"

#include <QRegularExpression>

namespace hallway::screens {
namespace {

/// Keys, and how a day is written, mean something to the program.
bool isForTheProgram(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:(?:Ctrl|Alt|Shift)\\+.*|[dMyhmsAP :,.%0-9]*)$"));
    return shape.match(text).hasMatch();
}

QChar accented(QChar vowel)
{
    static const QString plain = QStringLiteral("aeiouAEIOU");
    static const QString with = QString::fromUtf8("áéíóúáéíóú");
    const qsizetype place = plain.indexOf(vowel);
    return place < 0 ? QChar() : with[place];
}

} // namespace

QString PseudoTranslator::translate(const char *context, const char *sourceText,
                                    const char *disambiguation, int n) const
{
    Q_UNUSED(context)
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    const QString source = QString::fromUtf8(sourceText);
    if (isForTheProgram(source)) {
        return source;
    }
    QString longer;
    bool isMarkup = false;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar letter = source[i];
        isMarkup = letter == u'<' || (isMarkup && letter != u'>');
        longer += letter;
        const QChar second = accented(letter);
        if (!isMarkup && !second.isNull()) {
            longer += second;
        }
    }
    return longer;
}

} // namespace hallway::screens
