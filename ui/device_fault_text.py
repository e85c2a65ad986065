"""Faults that drivers, pictures and models report, in words; looked up by ``fault_text``. Free of Qt."""

from __future__ import annotations

from ui.i18n import tr


def device_fault(code: str) -> tuple[str, str] | None:
    """(what happened, what to do) for a code of a gate, printer, picture, detector or model; None when unknown."""
    return _gate(code) or _printer(code) or _picture(code) or _detector(code) or _model(code)


def _gate(code: str) -> tuple[str, str] | None:
    look = tr("到道闸前查看，由另一人确认。")
    return {
        "gate.echo_mismatch": (tr("道闸回报的放行编号不符"), look),
        "gate.motor_blocked": (tr("道闸杆被卡住"), tr("移开障碍物后复位。")),
        "gate.loop_defective": (tr("地感线圈故障"), tr("请联系维护人员；车辆出站由人确认。")),
        "gate.vehicle_under_boom": (tr("闸杆下有车"), tr("等车离开后再落杆。")),
        "gate.emergency_release": (tr("道闸被手动松开"), tr("复位手动开关后再放行。")),
        "gate.no_clearance_id": (tr("道闸没有收到放行编号"), look),
        "gate.unknown_fault": (tr("道闸报出未知故障"), tr("看道闸面板，请联系维护人员。")),
        "reader.ended": (tr("设备读取意外停止"), tr("重启本机；再次出现请联系维护人员。")),
    }.get(code)


def _printer(code: str) -> tuple[str, str] | None:
    return {
        "printer.paper_out": (tr("打印机缺纸"), tr("换一卷纸，再打印一次。")),
        "printer.cover_open": (tr("打印机盖子没关"), tr("合上盖子。")),
        "printer.error": (tr("打印机故障"), tr("关机再开；看切刀是否卡住。")),
        "printer.failed": (tr("打印没有完成"), tr("看打印机状态，再打印一次。")),
    }.get(code)


def _picture(code: str) -> tuple[str, str] | None:
    again = tr("重新拷贝这个文件，或从文件夹中移走。")
    return {
        "picture.unreadable": (tr("图片读不出"), again),
        "picture.other_file": (tr("文件不是图片"), again),
        "picture.not_a_pair": (tr("双能图像不成对"), again),
        "picture.not_encoded": (tr("图片没有存下"), tr("把包重新过机。")),
        "picture.scaled_down": (tr("图片太大，已缩小"), tr("缩小后看不清小物品，须开包检查。")),
        "picture.missing": (tr("文件或文件夹不存在"), tr("检查路径。")),
        "picture.none": (tr("文件夹里没有图片"), tr("放入 JPEG、PNG、BMP 或 TIFF 图片。")),
        "images.missing": (tr("图片文件夹不存在"), tr("用 --images 指定文件夹。")),
        "images.stalled": (tr("图片处理停住了"), tr("查看日志，再试一次。")),
    }.get(code)


def _detector(code: str) -> tuple[str, str] | None:
    by_hand = tr("每个包都开包检查；请联系维护人员。")
    silent = {
        "detector.starting": tr("AI 正在启动"),
        "detector.deadline": tr("AI 没有按时回答"),
        "detector.crashed": tr("AI 进程退出，正在重启"),
        "detector.down": tr("AI 停用"),
        "detector.busy": tr("AI 正忙"),
        "detector.closed": tr("AI 已关闭"),
        "detector.start_deadline": tr("AI 启动超时"),
        "detector.not_started": tr("AI 没有启动"),
        "detector.not_finite": tr("AI 的结果无效"),
        "detector.wrong_shape": tr("AI 的结果无效"),
        "detector.wrong_scores": tr("AI 的结果无效"),
        "detector.run_failed": tr("AI 运行出错"),
        "detector.needs_dual": tr("这个模型只能看双能图像"),
        "detector.scan_too_long": tr("图像太长，AI 看不完"),
        "detector.empty_scan": tr("图像是空的"),
    }
    return (silent[code], by_hand) if code in silent else None


def _model(code: str) -> tuple[str, str] | None:
    install = tr("重新安装模型文件后重启；在此之前每个包都开包检查。")
    choose = tr("请维护人员用 kiosk models activate 重新选用模型；在此之前使用默认模型。")
    shadow = tr("请维护人员用 kiosk models shadow 重新选影子，或用 --off 结束；在此之前没有影子，过检不受影响。")
    return {
        "model.manifest_missing": (tr("模型清单不见了"), install),
        "model.manifest_invalid": (tr("模型清单有错"), install),
        "model.unknown": (tr("没有这个模型"), tr("改正设置中的模型名。")),
        "model.research": (tr("这是研究用模型，不能用于过检"), tr("在设置中换用可运营的模型。")),
        "model.weights_missing": (tr("模型文件不见了"), install),
        "model.hash_mismatch": (tr("模型文件与清单的校验值不符"), install),
        "model.wrong_tensor": (tr("模型与清单不符"), install),
        "model.not_loadable": (tr("模型载入失败"), install),
        "model.active_broken": (tr("记录所选模型的文件读不出"), choose),
        "model.active_gone": (tr("所选的模型已不在模型清单里，或已被换掉"), choose),
        "model.active_not_written": (tr("所选的模型没有记下"), tr("清理磁盘或改正权限，再选一次。")),
        "model.nothing_before": (tr("之前没有用过别的模型"), tr("没有改动。")),
        "model.shadow_is_active": (tr("这个模型正在使用，不能作自己的影子"), shadow),
        "model.shadow_broken": (tr("记录影子模型的文件读不出"), shadow),
        "model.shadow_gone": (tr("影子模型已不在模型清单里，或已被换掉"), shadow),
        "model.shadow_not_written": (tr("影子模型的选择没有记下"), tr("清理磁盘或改正权限，再选一次。")),
        "model.shadow_unreadable": (tr("影子的记录读不出"), tr("检查磁盘或改正权限。")),
        "model.no_shadow": (tr("没有选影子模型"), tr("用 kiosk models shadow 选一个。")),
    }.get(code)
