#include "core/people/credentials.h"

#include <QStringTokenizer>
#include <algorithm>
#include <array>

namespace hallway {

namespace {

constexpr std::array credentialWords{
    "ba",     "bao",  "bch",   "bm",    "bs",   "bsc",  "bsn",   "ches", "crna", "do",  "dds",
    "dmd",    "dmsc", "dnp",   "dphil", "dpt",  "drph", "dsc",   "dvm",  "edd",  "esq", "facc",
    "facp",   "facs", "fccp",  "fesc",  "frcp", "frcs", "frcsc", "jd",   "llm",  "ma",  "mb",
    "mba",    "mbbs", "mbchb", "mch",   "md",   "mha",  "mhs",   "mmed", "mmsc", "mph", "mphil",
    "mpp",    "mrcp", "mrcs",  "ms",    "msc",  "msce", "mscr",  "msn",  "np",   "pac", "pa",
    "pharmd", "phd",  "psyd",  "rd",    "rn",   "rph",  "scd",   "scm",  "stsm",
};

constexpr std::array suffixWords{"jr", "sr", "ii", "iii", "iv", "junior", "senior"};

constexpr std::array prefixWords{
    "dr",  "prof", "professor", "doctor", "mr",   "mrs",  "ms", "miss", "mx",
    "sir", "dame", "med",       "rev",    "herr", "frau", "pd", "dra",  "univprof",
};

constexpr qsizetype longestWord = 12;

/// Whether the word, without its dots and hyphens and in lower case, is in the table.
template <std::size_t Count>
bool isAmong(QStringView word, const std::array<const char *, Count> &table)
{
    std::array<char, longestWord + 1> plain{};
    qsizetype length = 0;
    for (const QChar c : word) {
        if (c == u'.' || c == u'-') {
            continue;
        }
        if (c.unicode() >= 0x80 || length == longestWord) {
            return false;
        }
        plain.at(std::size_t(length++)) = char(c.toLower().unicode());
    }
    const std::string_view sought(plain.data(), std::size_t(length));
    return std::any_of(table.begin(), table.end(),
                       [sought](const char *known) { return sought == known; });
}

} // namespace

bool isCredentials(QStringView text)
{
    bool any = false;
    for (const QStringView part : qTokenize(text, u',')) {
        for (const QStringView word : qTokenize(part, u' ', Qt::SkipEmptyParts)) {
            if (!isAmong(word, credentialWords)) {
                return false;
            }
            any = true;
        }
    }
    return any;
}

bool isNameSuffix(QStringView word)
{
    return isAmong(word, suffixWords);
}

bool isNamePrefix(QStringView word)
{
    return isAmong(word, prefixWords);
}

} // namespace hallway
