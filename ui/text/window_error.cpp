#include "ui/text/window_error.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"

namespace hallway {

QString windowErrorText(const Error &error)
{
    return error.code == ErrorCode::NotFound
               ? Words::tr("This was deleted outside this window meanwhile. Nothing was changed.")
               : errorText(error);
}

} // namespace hallway
