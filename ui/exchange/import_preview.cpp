#include "ui/exchange/import_preview.h"

#include "ui/text/words.h"

namespace hallway {
namespace {

PreviewWords wordsFor(const Contact &contact)
{
    QStringList details{positionText(contact.role, contact.title, contact.institution)};
    if (!contact.emails.empty()) {
        details.append(contact.emails.front().value);
    }
    details.removeAll(QString());
    return {displayName(contact), details.join(QStringLiteral(" · ")), !contact.emails.empty()};
}

} // namespace

std::shared_ptr<ImportPreview> importPreview(ImportPlan plan)
{
    auto preview = std::make_shared<ImportPreview>();
    preview->words.reserve(plan.lines.size());
    for (const ImportLine &line : plan.lines) {
        preview->words.push_back(wordsFor(line.contact()));
    }
    preview->plan = std::move(plan);
    return preview;
}

} // namespace hallway
