#include "ui/shell/prompts.h"
namespace hallway {
void Prompts::importFiles(const QStringList &) {}
} // namespace hallway
