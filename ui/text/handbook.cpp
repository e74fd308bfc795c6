#include "ui/text/handbook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

// Outside the namespace, as Qt asks for resources of a static library.
static void loadHelpResources()
{
    Q_INIT_RESOURCE(help);
}

namespace hallway {
namespace {

QStringList readingOrder()
{
    return QStringLiteral(
               "start today logging people mentors milestones letters work import export "
               "archive history settings data commands keys")
        .split(u' ');
}

/// The text of a file of ours, which is UTF-8.
QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString firstHeading(const QString &markdown)
{
    static const QRegularExpression heading(QStringLiteral("^# (.+)$"),
                                            QRegularExpression::MultilineOption);
    return heading.match(markdown).captured(1).trimmed();
}

} // namespace

Handbook::Handbook()
{
    loadHelpResources();
    const QDir folder(QStringLiteral(":/help"));
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString text = contentOf(folder.filePath(file));
        m_pages.push_back({QFileInfo(file).baseName(), firstHeading(text), text});
    }
    const auto place = [order = readingOrder()](const HandbookPage &page) {
        const auto found = order.indexOf(page.name);
        return found < 0 ? order.size() : found; // one without a place comes last
    };
    std::stable_sort(m_pages.begin(), m_pages.end(),
                     [place](const HandbookPage &one, const HandbookPage &other) {
                         return place(one) < place(other);
                     });
}

const HandbookPage *Handbook::page(const QString &name) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(),
                     [&name](const HandbookPage &page) { return page.name == name; });
    return found == m_pages.end() ? nullptr : &*found;
}

int occurrences(const HandbookPage &page, const QStringList &words)
{
    qsizetype all = 0;
    for (const QString &word : words) {
        const qsizetype count = page.text.count(word, Qt::CaseInsensitive);
        if (count == 0) {
            return 0;
        }
        all += count;
    }
    return int(all);
}

QString terminalText(const HandbookPage &page)
{
    static const QRegularExpression webLink(QStringLiteral("\\[([^\\]]+)\\]\\((https?:[^)]+)\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\([^)]+\\)"));
    QString text = page.text;
    text.replace(webLink, QStringLiteral("\\1 (\\2)"));
    return text.replace(link, QStringLiteral("\\1"));
}

} // namespace hallway
