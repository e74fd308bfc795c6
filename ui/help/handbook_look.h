#pragma once

#include "ui/shell/theme.h"

class QTextDocument;

namespace hallway {

/// Gives a page that was read from Markdown its fonts, distances and colours.
void dressPage(QTextDocument &document, const Theme &theme);

} // namespace hallway
