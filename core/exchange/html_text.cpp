#include "core/exchange/mail_text.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace hallway {

namespace {

/// A tag or a name of a character longer than this is none.
constexpr qsizetype longestTag = 16 * 1024;
constexpr qsizetype longestEntity = 10;
constexpr int deepestQuote = 20;

char32_t namedCharacter(const QString &name)
{
    static const QHash<QString, char32_t> names{
        {u"amp"_s, U'&'},         {u"lt"_s, U'<'},          {u"gt"_s, U'>'},
        {u"quot"_s, U'"'},        {u"apos"_s, U'\''},       {u"nbsp"_s, U' '},
        {u"ndash"_s, U'\u2013'},  {u"mdash"_s, U'\u2014'},  {u"hellip"_s, U'\u2026'},
        {u"lsquo"_s, U'\u2018'},  {u"rsquo"_s, U'\u2019'},  {u"ldquo"_s, U'\u201C'},
        {u"rdquo"_s, U'\u201D'},  {u"bdquo"_s, U'\u201E'},  {u"bull"_s, U'\u2022'},
        {u"middot"_s, U'\u00B7'}, {u"euro"_s, U'\u20AC'},   {u"pound"_s, U'\u00A3'},
        {u"copy"_s, U'\u00A9'},   {u"reg"_s, U'\u00AE'},    {u"trade"_s, U'\u2122'},
        {u"deg"_s, U'\u00B0'},    {u"auml"_s, U'\u00E4'},   {u"ouml"_s, U'\u00F6'},
        {u"uuml"_s, U'\u00FC'},   {u"Auml"_s, U'\u00C4'},   {u"Ouml"_s, U'\u00D6'},
        {u"Uuml"_s, U'\u00DC'},   {u"szlig"_s, U'\u00DF'},  {u"eacute"_s, U'\u00E9'},
        {u"egrave"_s, U'\u00E8'}, {u"ecirc"_s, U'\u00EA'},  {u"agrave"_s, U'\u00E0'},
        {u"acirc"_s, U'\u00E2'},  {u"ccedil"_s, U'\u00E7'}, {u"ntilde"_s, U'\u00F1'},
        {u"aacute"_s, U'\u00E1'}, {u"iacute"_s, U'\u00ED'}, {u"oacute"_s, U'\u00F3'},
        {u"uacute"_s, U'\u00FA'}, {u"oslash"_s, U'\u00F8'}, {u"aring"_s, U'\u00E5'},
        {u"aelig"_s, U'\u00E6'},
    };
    return names.value(name, 0);
}

char32_t numberedCharacter(QStringView name)
{
    const bool isHex = name.startsWith(u"#x"_s, Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code =
        isHex ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber, 10);
    const bool isText = code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000);
    return isNumber && isText ? code : U' ';
}

/// Walks through HTML once and writes its text; broken HTML is text, too.
class HtmlWalk
{
public:
    explicit HtmlWalk(const QString &html) : m_html(html) {}

    QString text()
    {
        while (m_at < m_html.size() && !m_isOver) {
            step();
        }
        return m_text;
    }

private:
    void step()
    {
        const QChar c = m_html.at(m_at);
        if (c == u'<' && takeTag()) {
            return;
        }
        ++m_at;
        if (m_hidden != QString()) {
            return;
        }
        if (c == u'&') {
            takeEntity();
        } else {
            write(c);
        }
    }

    /// White space is one space, and none at the start of a line.
    void write(QChar c)
    {
        if (c.isSpace()) {
            m_isSpaceDue = !m_isLineStart;
            return;
        }
        if (m_isLineStart && m_quotes > 0) {
            m_text += QString(std::min(m_quotes, deepestQuote), u'>') + u' ';
        }
        if (m_isSpaceDue) {
            m_text += u' ';
        }
        m_text += c;
        m_isSpaceDue = false;
        m_isLineStart = false;
    }

    void breakLine()
    {
        m_text += u'\n';
        m_isLineStart = true;
        m_isSpaceDue = false;
    }

    void takeEntity()
    {
        const auto end = m_html.indexOf(u';', m_at);
        if (end < 0 || end - m_at > longestEntity || end == m_at) {
            write(u'&');
            return;
        }
        const QString name = m_html.mid(m_at, end - m_at);
        const char32_t c = name.startsWith(u'#') ? numberedCharacter(name) : namedCharacter(name);
        if (c == 0) {
            write(u'&');
            return;
        }
        const QString units = QString::fromUcs4(&c, 1);
        for (const QChar unit : units) {
            write(unit);
        }
        m_at = end + 1;
    }

    /// False where "<" begins no tag.
    bool takeTag()
    {
        if (QStringView(m_html).sliced(m_at).startsWith(u"<!--"_s)) {
            const auto end = m_html.indexOf(u"-->"_s, m_at);
            m_at = end < 0 ? m_html.size() : end + 3;
            return true;
        }
        const auto end = m_html.indexOf(u'>', m_at);
        const QChar first = m_at + 1 < m_html.size() ? m_html.at(m_at + 1) : QChar();
        const bool isTag = first.isLetter() || first == u'/' || first == u'!' || first == u'?';
        if (end < 0 || end - m_at > longestTag || !isTag) {
            return false;
        }
        const QStringView tag = QStringView(m_html).sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        obey(tag);
        return true;
    }

    static QString nameOf(QStringView tag)
    {
        const auto end = std::find_if(tag.begin(), tag.end(), [](QChar c) {
            return c.isSpace() || c == u'>' || (c == u'/');
        });
        return tag.first(end - tag.begin()).toString().toLower();
    }

    void obey(QStringView tag)
    {
        const bool isClosing = tag.startsWith(u'/');
        const QString name = nameOf(isClosing ? tag.sliced(1) : tag);
        if (m_hidden != QString()) {
            m_hidden = isClosing && name == m_hidden ? QString() : m_hidden;
            return;
        }
        if (isHidden(name)) {
            m_hidden = isClosing || tag.endsWith(u'/') ? QString() : name;
            return;
        }
        if (name == u"blockquote"_s) {
            m_quotes = std::max(0, m_quotes + (isClosing ? -1 : 1));
        }
        m_isOver = !isClosing && name != u"blockquote"_s && beginsOlderMail(tag);
        if (isBlock(name)) {
            breakLine();
        }
    }

    static bool isHidden(const QString &name)
    {
        return name == u"style"_s || name == u"script"_s || name == u"title"_s || name == u"head"_s;
    }

    static bool isBlock(const QString &name)
    {
        static const QStringList blocks{u"br"_s, u"p"_s,  u"div"_s,   u"tr"_s,        u"li"_s,
                                        u"ul"_s, u"ol"_s, u"h1"_s,    u"h2"_s,        u"h3"_s,
                                        u"h4"_s, u"hr"_s, u"table"_s, u"blockquote"_s};
        return blocks.contains(name);
    }

    /// The places where mail programs put the mail that is answered.
    static bool beginsOlderMail(QStringView tag)
    {
        static const QStringList marks{u"gmail_quote"_s,
                                       u"divRplyFwdMsg"_s,
                                       u"yahoo_quoted"_s,
                                       u"appendonsend"_s,
                                       u"moz-forward-container"_s,
                                       u"OLK_SRC_BODY_SECTION"_s,
                                       u"mail-editor-reference-message-container"_s};
        return tag.size() > 10 && std::any_of(marks.begin(), marks.end(),
                                              [tag](const QString &m) { return tag.contains(m); });
    }

    const QString &m_html;
    qsizetype m_at = 0;
    QString m_text;
    QString m_hidden; ///< the element whose content is not shown
    int m_quotes = 0;
    bool m_isLineStart = true;
    bool m_isSpaceDue = false;
    bool m_isOver = false;
};

} // namespace

QString textFromHtml(const QString &html)
{
    return HtmlWalk(html).text();
}

} // namespace hallway
