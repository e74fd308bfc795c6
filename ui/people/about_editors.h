#pragma once

#include "ui/people/about_row.h"

namespace hallway {

/// For a field that can always be stored.
[[nodiscard]] QString nothingMissing();

/// A field for one line of text.
[[nodiscard]] AboutField textLineField(const QString &name, const QString &label,
                                       QString Contact::*member);
/// A field for text of several lines.
[[nodiscard]] AboutField textBlockField(const QString &name, const QString &label,
                                        QString Contact::*member);
/// A field with words that are offered; others can be typed.
[[nodiscard]] AboutField offeredField(const QString &name, const QString &label,
                                      QString Contact::*member, const QStringList &offered);
/// E-mail addresses, phone numbers, links. `link` says where a value leads.
[[nodiscard]] AboutField valuesField(const Theme &theme, const QString &name, const QString &label,
                                     const QStringList &labels,
                                     std::vector<LabelledValue> Contact::*member,
                                     QUrl (*link)(const QString &));

/// Where such a value leads, if it does: nothing but http, https and mailto is ever opened.
[[nodiscard]] QUrl pageLink(const QString &value);
[[nodiscard]] QUrl mailLink(const QString &value);
[[nodiscard]] QUrl noLink(const QString &value);

/// The lines of a text that leads nowhere; none for an empty one.
[[nodiscard]] std::vector<AboutLine> plainLines(const QString &text);

} // namespace hallway
