#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace hallway {

/// A page of the handbook, as it lies in resources/help.
struct HandbookPage
{
    QString name;  ///< "today": what links and the command line call it
    QString title; ///< its first heading
    QString text;  ///< Markdown
};

/// What the program tells about itself: pages that it carries inside, in the order in which they
/// are best read.
class Handbook
{
public:
    Handbook();

    [[nodiscard]] const std::vector<HandbookPage> &pages() const { return m_pages; }
    /// nullptr where no page has the name.
    [[nodiscard]] const HandbookPage *page(const QString &name) const;

private:
    std::vector<HandbookPage> m_pages;
};

/// How often a page has the words, in any case and as they begin; 0 where one of them is missing.
[[nodiscard]] int occurrences(const HandbookPage &page, const QStringList &words);

/// A page for a terminal: links are their words, those into the web with the address behind.
[[nodiscard]] QString terminalText(const HandbookPage &page);

} // namespace hallway
