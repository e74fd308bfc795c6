#pragma once

#include "ui/shell/theme.h"

#include <QDialog>

namespace hallway {

/// What this program is, which version, and where its data lies.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `path` is the file of the data.
    AboutDialog(const Theme &theme, const QString &path, QWidget *parent = nullptr);
};

} // namespace hallway
