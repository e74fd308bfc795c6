#pragma once

#include "core/exchange/whole_archive.h"
#include "ui/shell/theme.h"

#include <QDialog>

namespace hallway {

/// What is in the database before something else takes its place.
struct Holdings
{
    qint64 contacts = 0;
    qint64 interactions = 0;
};

/// Says what an archive or a backup holds and what becomes of what is there now, before the one
/// takes the place of the other. Accepting it means to go on.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const ArchiveReport &arriving, const Holdings &present, const Theme &theme,
                  QWidget *parent = nullptr);
};

} // namespace hallway
